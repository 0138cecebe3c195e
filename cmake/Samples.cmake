# The sample articles with their sidecars, where the built program and the
# installed one look for them.
file(GLOB_RECURSE samples CONFIGURE_DEPENDS
     RELATIVE ${PROJECT_SOURCE_DIR}/corpus
     ${PROJECT_SOURCE_DIR}/corpus/*.txt ${PROJECT_SOURCE_DIR}/corpus/*.json)
set(samples_dir ${PROJECT_BINARY_DIR}/share/normalize/samples)
foreach(sample ${samples})
  configure_file(corpus/${sample} ${samples_dir}/${sample} COPYONLY)
endforeach()
file(MAKE_DIRECTORY ${samples_dir})
install(DIRECTORY ${samples_dir}
        DESTINATION ${CMAKE_INSTALL_DATADIR}/normalize)
