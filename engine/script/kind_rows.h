#pragma once

#include "script/fields.h"

// Short forms of the most usual rows of dm_field.

enum {
    DM_CLASS_OF_SECTOR = 255,   ///< an asset's class until the sectors are known
    DM_CAUSE_LEFT_OUT = 255,    ///< an incident's cause when none is given
    DM_TENSION_OF_RUNG = -1000, ///< an action's tension until the rungs are known
    DM_LANE_LEFT_OUT = -100,    ///< an inject's lane until the states are known
};

#define DM_TEXT(type_, member, name_, words_, characters)                                          \
    {                                                                                              \
        .name = (name_), .words = (words_), .type = DM_AS_TEXT, .max = (characters),               \
        DM_INTO(type_, member)                                                                     \
    }
#define DM_TITLE(type_, characters)                                                                \
    {                                                                                              \
        .name = "title", .words = N_("what people read"), .type = DM_AS_TEXT, .is_required = 1,    \
        .max = (characters), DM_INTO(type_, noun.title)                                            \
    }
#define DM_OPTIONAL_TITLE(type_, characters)                                                       \
    {                                                                                              \
        .name = "title", .words = N_("what people read"), .type = DM_AS_TEXT, .max = (characters), \
        DM_INTO(type_, noun.title)                                                                 \
    }
#define DM_NUMBER(type_, member, name_, words_, least, most, otherwise)                            \
    {                                                                                              \
        .name = (name_), .words = (words_), .type = DM_AS_NUMBER, .min = (least), .max = (most),   \
        .fallback = (otherwise), DM_INTO(type_, member)                                            \
    }
#define DM_SHARE(type_, member, name_, words_, otherwise)                                          \
    DM_NUMBER(type_, member, name_, words_, 0, DM_PER_MILLE, otherwise)
#define DM_FLAG(type_, member, name_, words_, otherwise)                                           \
    {                                                                                              \
        .name = (name_), .words = (words_), .type = DM_AS_FLAG, .fallback = (otherwise),           \
        DM_INTO(type_, member)                                                                     \
    }
#define DM_CHOICE(type_, member, name_, words_, list, otherwise)                                   \
    {                                                                                              \
        .name = (name_), .words = (words_), .type = DM_AS_CHOICE, .choices = (list),               \
        .fallback = (otherwise), DM_INTO(type_, member)                                            \
    }
#define DM_REF(type_, member, name_, words_, in_table, needed)                                     \
    {                                                                                              \
        .name = (name_), .words = (words_), .type = DM_AS_REF, .table = (in_table),                \
        .is_required = (needed), DM_INTO(type_, member)                                            \
    }
#define DM_WHEN(type_)                                                                             \
    {                                                                                              \
        .name = "when", .words = N_("tests that must all hold"), .type = DM_AS_WHEN,               \
        DM_INTO(type_, when)                                                                       \
    }
#define DM_EFFECTS(type_)                                                                          \
    {                                                                                              \
        .name = "effects", .words = N_("what it makes happen"), .type = DM_AS_EFFECTS,             \
        DM_INTO(type_, effects)                                                                    \
    }
