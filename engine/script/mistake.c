#include "script/mistake.h"

#include "base/i18n.h"

#include <assert.h>
#include <stddef.h>

static const dm_mistake_row rows[] = {
#define DM_MISTAKE(code, symbol, status, message, explanation) {code, status, message, explanation},
#include "script/mistake.def"
#undef DM_MISTAKE
};

const dm_mistake_row *dm_mistake_row_of(dm_mistake mistake)
{
    assert(mistake < DM_MISTAKE_COUNT);
    return &rows[mistake];
}

const dm_mistake_row *dm_mistake_find(int code)
{
    for (int i = 0; i < DM_MISTAKE_COUNT; i++)
        if (rows[i].code == code) return &rows[i];
    return NULL;
}
