#pragma once

#include <stddef.h>
#include <stdint.h>

/// A 64-bit hash of bytes: for identity, golden tests and divergence checks, not for security.
/// The same on every machine and compiler. `seed` chains several pieces into one hash.
uint64_t dm_hash(uint64_t seed, const void *bytes, size_t size);

/// The hash of a NUL-terminated id, never 0. Draw keys are made of these, so a noun's draws do
/// not move when another noun is declared before it.
uint32_t dm_hash_name(const char *name);
