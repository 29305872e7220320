# A room is a folder of engine/: one static library, one README, one line in engine/CMakeLists.txt.
#
#   dm_room(rules  USES model)                       # the rooms below, and nothing else
#   dm_room(script USES model BEHIND PkgConfig::LUA) # a library that only this room sees
#   dm_room(run    USES rules POSIX)                 # may call POSIX 2008, not only C17
#
# main.c of a room is never part of its library: it belongs to the program (dm_program).
function(dm_room name)
    cmake_parse_arguments(ROOM "POSIX" "" "USES;BEHIND" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS ${name}/*.c)
    file(GLOB headers CONFIGURE_DEPENDS ${name}/*.h)
    list(FILTER sources EXCLUDE REGEX "/main\\.c$")
    if(NOT sources)
        message(FATAL_ERROR "room ${name}: engine/${name} has no source file")
    endif()

    add_library(dm_${name} STATIC ${sources})
    target_include_directories(dm_${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
    if(ROOM_POSIX)
        target_compile_definitions(dm_${name} PRIVATE _POSIX_C_SOURCE=200809L)
    endif()
    foreach(used IN LISTS ROOM_USES)
        if(NOT TARGET dm_${used})
            message(FATAL_ERROR "room ${name}: it uses ${used}, which must stand above it")
        endif()
        target_link_libraries(dm_${name} PUBLIC dm_${used})
    endforeach()
    target_link_libraries(dm_${name} PRIVATE ${ROOM_BEHIND} dm_flags)
    set_property(GLOBAL APPEND PROPERTY DM_ROOMS dm_${name})

    if(DM_TESTS AND headers)
        dm_check_headers(dm_${name} ${headers})
    endif()
endfunction()

# Each header compiles alone, and twice, with its room's own flags. (CMake's own
# VERIFY_INTERFACE_HEADER_SETS knows only public headers; a room's inner ones may know Lua or Cairo.)
function(dm_check_headers target)
    set(checks "")
    foreach(header IN LISTS ARGN)
        cmake_path(RELATIVE_PATH header BASE_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR})
        set(check ${CMAKE_CURRENT_BINARY_DIR}/headers/${header}.c)
        file(CONFIGURE OUTPUT ${check} CONTENT "#include \"${header}\"\n#include \"${header}\"\n\
typedef int dm_not_empty;\n")
        list(APPEND checks ${check})
    endforeach()
    add_library(${target}_headers OBJECT ${checks})
    target_compile_definitions(${target}_headers
        PRIVATE $<TARGET_PROPERTY:${target},COMPILE_DEFINITIONS>)
    target_link_libraries(${target}_headers PRIVATE ${target} ${ROOM_BEHIND} dm_flags)
endfunction()

# The executable: main.c of a room on top of everything.
function(dm_program name room)
    if(NOT EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/${room}/main.c OR NOT TARGET dm_${room})
        message(FATAL_ERROR "program ${name}: engine/${room} has no main.c")
    endif()
    add_executable(${name} ${room}/main.c)
    target_link_libraries(${name} PRIVATE dm_${room} dm_flags)
    target_compile_definitions(${name} PRIVATE _POSIX_C_SOURCE=200809L)
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR})
endfunction()
