# What every target of the project shares: one warnings target, one way to add a library, a program and a unit test.

option(IREUM_WERROR "Treat warnings as errors" OFF)
set(IREUM_SANITIZE "" CACHE STRING "Sanitizers to build with, for example address,undefined")

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

add_library(ireum_build INTERFACE)
target_include_directories(ireum_build INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(ireum_build INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor
                       -Wold-style-cast -Wextra-semi -Woverloaded-virtual)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # At -O3, GCC 12 takes the parts of a string that is put together for overlapping (its bug 105651, mended in 13).
  target_compile_options(ireum_build INTERFACE $<$<CONFIG:Release>:-Wno-restrict>)
endif()
if(IREUM_WERROR)
  target_compile_options(ireum_build INTERFACE -Werror)
endif()
if(IREUM_SANITIZE)
  target_compile_options(ireum_build INTERFACE -fsanitize=${IREUM_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(ireum_build INTERFACE -fsanitize=${IREUM_SANITIZE})
endif()

# ireum_library(NAME SOURCES... [LINK LIBRARIES...]): the static library of one folder.
function(ireum_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINK" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_link_libraries(${name} PUBLIC ${ARG_LINK} PRIVATE ireum_build)
  target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR})
endfunction()

# ireum_program(NAME SOURCES... LINK LIBRARIES...): an installed program.
function(ireum_program name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINK" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE ${ARG_LINK} ireum_build)
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
  install(TARGETS ${name} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endfunction()

# ireum_unit_test(NAME SOURCES... LINK LIBRARIES...): a GoogleTest program, label unit.
function(ireum_unit_test name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINK" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE ${ARG_LINK} ireum_build GTest::gtest GTest::gtest_main)
  target_compile_definitions(${name} PRIVATE IREUM_SOURCE_DIR="${CMAKE_SOURCE_DIR}" IREUM_BIN_DIR="${CMAKE_BINARY_DIR}/bin")
  gtest_discover_tests(${name} PROPERTIES LABELS unit DISCOVERY_MODE PRE_TEST)
endfunction()
