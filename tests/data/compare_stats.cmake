# Runs `lexicon stats` and compares what it prints with a file.
execute_process(COMMAND ${PROGRAM} stats --lexicon ${LEXICON}
                OUTPUT_VARIABLE printed RESULT_VARIABLE result)
file(READ ${EXPECTED} expected)
if(NOT result EQUAL 0 OR NOT printed STREQUAL expected)
  message(FATAL_ERROR "expected:\n${expected}\nprinted:\n${printed}")
endif()
