#pragma once

#include <stddef.h>
#include <stdint.h>

/// Reads the character that starts at `bytes`, of which `size` are there.
/// @param[out] character the code point; untouched when there is none (NULL is fine)
/// @return its bytes, 1..4; 0 when `size` is 0 or no valid UTF-8 starts here (overlong forms,
///         surrogates and anything above U+10FFFF are not valid)
size_t dm_utf8_read(const char *bytes, size_t size, uint32_t *character);

/// The size without the last character if that was cut off in the middle.
size_t dm_utf8_trim(const char *bytes, size_t size);
