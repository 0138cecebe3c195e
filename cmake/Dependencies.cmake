# The libraries behind the toolkit. This file is installed too, so that a
# consumer of the static library finds the same ones.
include(CMakeFindDependencyMacro)
find_dependency(Threads)
find_dependency(ICU COMPONENTS i18n uc data)
find_dependency(fmt)
find_dependency(yaml-cpp)
find_dependency(PkgConfig)
pkg_check_modules(RE2 REQUIRED IMPORTED_TARGET GLOBAL re2)
pkg_check_modules(HUNSPELL REQUIRED IMPORTED_TARGET GLOBAL hunspell)
pkg_check_modules(OPENCC REQUIRED IMPORTED_TARGET GLOBAL opencc)
pkg_check_modules(XXHASH REQUIRED IMPORTED_TARGET GLOBAL libxxhash)
pkg_check_modules(ZSTD REQUIRED IMPORTED_TARGET GLOBAL libzstd)
pkg_check_modules(HWY REQUIRED IMPORTED_TARGET GLOBAL libhwy)

# Debian's CLD2 comes without a description for either build system.
if(NOT TARGET normalize_cld2)
  find_library(CLD2_LIBRARY cld2 REQUIRED)
  find_path(CLD2_INCLUDE_DIR cld2/public/compact_lang_det.h REQUIRED)
  add_library(normalize_cld2 INTERFACE IMPORTED GLOBAL)
  target_link_libraries(normalize_cld2 INTERFACE ${CLD2_LIBRARY})
  target_include_directories(normalize_cld2 INTERFACE ${CLD2_INCLUDE_DIR})
endif()
