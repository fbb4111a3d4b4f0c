#pragma once

#include <string>
#include <string_view>

namespace ireum::analysis::writing {

// How UTF-8 `given`, normalised or not, all of it Hanja, is read in Chinese, in Pinyin with its marks: wáng chuán fú of
// 王传福, traditional or simplified. Empty where anything else is in it, or more than 16 characters. The first call
// of a process takes a tenth of a second, in which ICU reads its rules.
std::string pinyin_of_hanja(std::string_view given);

}  // namespace ireum::analysis::writing
