#pragma once

/// What a `when` list or a norm's clause can measure: the rows of quantity.def.
typedef enum dm_quantity {
#define DM_QUANTITY(symbol, name, args, scope, truth, words) DM_QUANTITY_##symbol,
#include "model/quantity.def"
#undef DM_QUANTITY
    DM_QUANTITY_COUNT
} dm_quantity;

typedef enum dm_quantity_scope { DM_SCOPE_WORLD, DM_SCOPE_ACT } dm_quantity_scope;
typedef enum dm_quantity_truth { DM_TRUTH_KNOWN, DM_TRUTH_TRUTH } dm_quantity_truth;

typedef struct dm_quantity_info {
    const char *name; ///< in Lua
    const char *args; ///< three letters: see quantity.def
    const char *words;
    dm_quantity_scope scope;
    dm_quantity_truth truth;
} dm_quantity_info;

const dm_quantity_info *dm_quantity_info_of(dm_quantity quantity);

/// @return the quantity of that Lua name, or -1
int dm_quantity_find(const char *name);
