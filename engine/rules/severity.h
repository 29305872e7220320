#pragma once

#include <stdbool.h>
#include <stdint.h>

/// What the severity of an incident is computed from (domain.md C.3).
typedef struct dm_severity_input {
    int64_t persons;              ///< N who lose an essential service
    int64_t minutes;              ///< until at least 90 % is restored (H, in minutes)
    int64_t loss;                 ///< L in thousand dollars
    int32_t deaths_milli;         ///< K in thousandths; an injury counts 100
    uint8_t reversible;           ///< R 0..4
    uint8_t target_class;         ///< T 0..4
    uint8_t information;          ///< I 0..4
    bool is_disruptive;           ///< disruption or worse
    bool is_government_espionage; ///< I = 4 against government
} dm_severity_input;

/// S, 0..100: the table of domain.md C.3 in integers, rounded to nearest. Our own model, fitted by
/// eye to public cases; a teaching dial, not a measurement.
int dm_severity(const dm_severity_input *input);

/// Level 0..5 of a severity: cuts at 20, 35, 50, 65, 80.
int dm_severity_level(int severity);

/// 1000 x log10(x), for x >= 1; 0 for less. Exact to 1 for every 64-bit x.
int dm_log10_milli(int64_t x);
