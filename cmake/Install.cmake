# cmake --install: the library with its headers and a find_package
# configuration, the programs with their man pages and completions, the data.
include(CMakePackageConfigHelpers)

# What consumers link to: normalize::normalize.
add_library(normalize_api INTERFACE)
set_target_properties(normalize_api PROPERTIES EXPORT_NAME normalize)
target_link_libraries(normalize_api INTERFACE normalize_resolve)
add_library(normalize::normalize ALIAS normalize_api)

install(TARGETS normalize_api normalize_resolve normalize_match
                normalize_lexicon normalize_text normalize_base
        EXPORT normalize
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
set(config ${CMAKE_INSTALL_LIBDIR}/cmake/normalize)
install(EXPORT normalize NAMESPACE normalize:: DESTINATION ${config}
        FILE normalize-targets.cmake)
configure_package_config_file(
  cmake/normalize-config.cmake.in
  ${PROJECT_BINARY_DIR}/normalize-config.cmake
  INSTALL_DESTINATION ${config}
  PATH_VARS CMAKE_INSTALL_DATADIR)
write_basic_package_version_file(
  ${PROJECT_BINARY_DIR}/normalize-config-version.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/normalize-config.cmake
              ${PROJECT_BINARY_DIR}/normalize-config-version.cmake
              cmake/Dependencies.cmake
        DESTINATION ${config})

install(FILES normalize/annotation.h normalize/document.h normalize/lexicon.h
              normalize/normalizer.h normalize/profile.h normalize/span.h
              normalize/status.h
        DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/normalize)

install(TARGETS normalize lexicon DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES normalize/report/record.schema.json
              normalize/report/compare.schema.json
        DESTINATION ${CMAKE_INSTALL_DATADIR}/normalize)
install(FILES LICENSE THIRD_PARTY.md DESTINATION ${CMAKE_INSTALL_DOCDIR})

# The program prints its own man page and completions.
function(normalize_print target file)
  add_custom_command(
    OUTPUT ${PROJECT_BINARY_DIR}/share/${file}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/share
    COMMAND ${target} ${ARGN} > ${PROJECT_BINARY_DIR}/share/${file}
    DEPENDS ${target} VERBATIM)
endfunction()

set(printed)
foreach(program normalize lexicon)
  normalize_print(${program} ${program}.1 --man)
  normalize_print(${program} ${program}.bash --completion bash)
  normalize_print(${program} _${program} --completion zsh)
  normalize_print(${program} ${program}.fish --completion fish)
  foreach(file ${program}.1 ${program}.bash _${program} ${program}.fish)
    list(APPEND printed ${PROJECT_BINARY_DIR}/share/${file})
  endforeach()
  install(FILES ${PROJECT_BINARY_DIR}/share/${program}.1
          DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
  install(FILES ${PROJECT_BINARY_DIR}/share/${program}.bash
          DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions
          RENAME ${program})
  install(FILES ${PROJECT_BINARY_DIR}/share/_${program}
          DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
  install(FILES ${PROJECT_BINARY_DIR}/share/${program}.fish
          DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
endforeach()
add_custom_target(manuals ALL DEPENDS ${printed})
# After `tools/run`, which builds no more than the programs, all is there.
add_dependencies(programs manuals)
