# Finds the fonts of fonts/fonts.toml, checks that they are the files we know, and makes the library boardpack_fonts,
# which holds their bytes. fonts.toml is read line by line: CMake has no TOML reader, and the file keeps to one shape.

set(BOARDPACK_FONT_ROLES regular medium bold italic)
set(BOARDPACK_FONT_FOLDERS
  ${PROJECT_SOURCE_DIR}/fonts
  /usr/share/fonts/opentype/inter
  /usr/share/fonts/truetype/inter
  CACHE STRING "Folders searched for the fonts of fonts/fonts.toml, first to last")

function(boardpack_find_fonts out_family out_paths)
  set(list ${PROJECT_SOURCE_DIR}/fonts/fonts.toml)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${list})
  file(STRINGS ${list} lines)
  set(release -1)
  foreach(line IN LISTS lines)
    if(line MATCHES "^family = \"([^\"]+)\"$")
      set(${out_family} ${CMAKE_MATCH_1} PARENT_SCOPE)
    elseif(line STREQUAL "[[release]]")
      math(EXPR release "${release} + 1")
    elseif(line MATCHES "^name = \"([^\"]+)\"$")
      set(name_${release} ${CMAKE_MATCH_1})
    elseif(line MATCHES "^([a-z]+) = { file = \"([^\"]+)\", sha256 = \"([0-9a-f]+)\" }$")
      set(file_${release}_${CMAKE_MATCH_1} ${CMAKE_MATCH_2})
      set(sum_${release}_${CMAKE_MATCH_1} ${CMAKE_MATCH_3})
    endif()
  endforeach()

  # The first release of which every file is at hand with the right bytes.
  set(seen "")
  foreach(r RANGE 0 ${release})
    set(paths "")
    foreach(role IN LISTS BOARDPACK_FONT_ROLES)
      set(match "")
      foreach(folder IN LISTS BOARDPACK_FONT_FOLDERS)
        set(path ${folder}/${file_${r}_${role}})
        if(NOT match AND EXISTS ${path})
          file(SHA256 ${path} sum)
          if(sum STREQUAL "${sum_${r}_${role}}")
            set(match ${path})
          else()
            list(APPEND seen "${path} has SHA-256 ${sum}, ${name_${r}} has ${sum_${r}_${role}}")
          endif()
        endif()
      endforeach()
      if(match)
        list(APPEND paths ${match})
      endif()
    endforeach()
    list(LENGTH paths found)
    list(LENGTH BOARDPACK_FONT_ROLES wanted)
    if(found EQUAL wanted)
      message(STATUS "Fonts: the files of ${name_${r}}")
      set(${out_paths} ${paths} PARENT_SCOPE)
      return()
    endif()
  endforeach()
  list(REMOVE_DUPLICATES seen)
  list(JOIN seen "\n  " seen)
  list(JOIN BOARDPACK_FONT_FOLDERS ", " folders)
  message(FATAL_ERROR "No release listed in fonts/fonts.toml has all its fonts here. Install the package fonts-inter, "
    "or put the files into fonts/. Searched: ${folders}.\n  ${seen}\n"
    "If this is a release that fonts/fonts.toml does not list yet, add its sums there and look at the pages.")
endfunction()

boardpack_find_fonts(family paths)
set(assembly "    .section .rodata\n")
set(declarations "")
set(entries "")
foreach(role path IN ZIP_LISTS BOARDPACK_FONT_ROLES paths)
  string(APPEND assembly "    .global boardpack_font_${role}_begin\n    .global boardpack_font_${role}_end\n"
    "    .balign 16\nboardpack_font_${role}_begin:\n    .incbin \"${path}\"\nboardpack_font_${role}_end:\n")
  string(APPEND declarations "extern const char boardpack_font_${role}_begin[], boardpack_font_${role}_end[];\n")
  string(APPEND entries "        {\"${role}\", boardpack_font_${role}_begin, boardpack_font_${role}_end},\n")
endforeach()
string(APPEND assembly "    .section .note.GNU-stack,\"\",%progbits\n")
set(generated ${PROJECT_BINARY_DIR}/generated/fonts)
file(CONFIGURE OUTPUT ${generated}/embedded_fonts.S CONTENT "${assembly}" @ONLY)
file(CONFIGURE OUTPUT ${generated}/embedded_fonts.cpp @ONLY CONTENT "// Made by cmake/fonts.cmake from fonts/fonts.toml.
#include \"layout/embedded_fonts.hpp\"

extern \"C\" {
${declarations}}

namespace boardpack {

std::span<const EmbeddedFont> embedded_fonts() {
    static const EmbeddedFont fonts[] = {
${entries}    };
    return fonts;
}

std::string_view embedded_font_family() { return \"${family}\"; }

}  // namespace boardpack
")
set_source_files_properties(${generated}/embedded_fonts.S PROPERTIES OBJECT_DEPENDS "${paths}")
add_library(boardpack_fonts STATIC ${generated}/embedded_fonts.S ${generated}/embedded_fonts.cpp)
target_include_directories(boardpack_fonts PRIVATE ${PROJECT_SOURCE_DIR}/generator)
