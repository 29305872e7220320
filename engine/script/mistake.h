#pragma once

#include "base/diag.h"

/// What can be wrong with a scenario: the rows of mistake.def.
typedef enum dm_mistake {
#define DM_MISTAKE(code, symbol, status, message, explanation) DM_MISTAKE_##symbol,
#include "script/mistake.def"
#undef DM_MISTAKE
    DM_MISTAKE_COUNT
} dm_mistake;

typedef struct dm_mistake_row {
    int code;                ///< the 214 of "DM0214"
    dm_status status;        ///< exit status when it stops a load
    const char *message;     ///< with $1 $2 $3; English source text for gettext
    const char *explanation; ///< a sentence or two
} dm_mistake_row;

const dm_mistake_row *dm_mistake_row_of(dm_mistake mistake);

/// For `demarche explain DM0214`. @return NULL for an unknown code
const dm_mistake_row *dm_mistake_find(int code);
