#pragma once

#include "base/text.h"
#include "study/each.h"

/// A study as records are made from it. Everything is borrowed.
typedef struct dm_study_report {
    const dm_study_result *result;
    const dm_each *each;        ///< NULL: the study did not look at each norm
    const char *engine_version; ///< "0.1.0"

    /// Appends a clause's sentence with its values; NULL: as the author wrote it.
    void (*say_clause)(void *self, int clause, dm_text *text);
    void *self;
} dm_study_report;

/// Appends the study as one JSON object with keys in a fixed order, without a newline. Means and
/// limits are decimals of six places, made from whole numbers; what may pass 2^53 is a string.
void dm_study_json(const dm_study_report *report, dm_text *text);

/// Appends the study as CSV (RFC 4180, but lines end with a newline alone): a header, then one
/// number and its interval a line, `row` telling what it is.
void dm_study_csv(const dm_study_report *report, dm_text *text);

/// Appends millionths as "-0.250000".
void dm_text_micro(dm_text *text, int64_t micro);
