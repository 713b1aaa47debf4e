# Writes a file that compiles several files of tests as one: cmake -D ROOT=... -D OUTPUT=... -D "FILES=a,b" -P together.cmake
#
# Each file stays in a namespace of its own, since each has its own small world. What they include is included before, for
# a header within a namespace would be lost.
string(REPLACE "," ";" files "${FILES}")
set(headers)
set(bodies)
set(number 0)
foreach(file ${files})
  cmake_path(GET file PARENT_PATH folder)
  file(STRINGS ${ROOT}/${file} includes REGEX "^#include ")
  foreach(include ${includes})
    string(REGEX REPLACE "#include \"(.+)\"" "${folder}/\\1" beside "${include}")
    if(EXISTS ${ROOT}/${beside})
      set(include "#include \"${beside}\"")
    endif()
    list(APPEND headers "${include}")
  endforeach()
  math(EXPR number "${number} + 1")
  string(APPEND bodies "namespace tests_${number} {\n#include \"${file}\"\n}\n")
endforeach()
list(REMOVE_DUPLICATES headers)
list(JOIN headers "\n" headers)
file(WRITE ${OUTPUT} "${headers}\n${bodies}")
