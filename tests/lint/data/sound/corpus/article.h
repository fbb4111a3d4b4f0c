#pragma once
#include <fstream>
#include <string>
