#pragma once

#include "model/limits.h"

#include <stdint.h>

/// The kinds of events; event.def says what each carries.
typedef enum dm_event_kind {
#define DM_EVENT(symbol, name, weight) DM_EVENT_##symbol,
#include "model/event.def"
#undef DM_EVENT
    DM_EVENT_COUNT
} dm_event_kind;

/// What made an event happen; `why` is an index into the table that it names.
typedef enum dm_cause_kind {
    DM_CAUSE_START,     ///< the scenario's starting position
    DM_CAUSE_INJECT,    ///< why: inject
    DM_CAUSE_OPTION,    ///< why: option of a decision
    DM_CAUSE_OPERATION, ///< why: operation
    DM_CAUSE_CLAUSE,    ///< why: clause of a norm
    DM_CAUSE_ORDER,     ///< why: standing order
    DM_CAUSE_RULE,      ///< why: dm_rule
    DM_CAUSE_SCRIPT,    ///< an adviser's proposal
    DM_CAUSE_FACILITATOR,
    DM_CAUSE_SEAT, ///< why: state that did it of its own accord
    DM_CAUSE_COUNT
} dm_cause_kind;

/// The engine's own rules that make events, for "why?".
typedef enum dm_rule {
    DM_RULE_RECOVERY,  ///< a service comes back as its incident said
    DM_RULE_CASCADE,   ///< an outage reaches what depends on it
    DM_RULE_DECAY,     ///< tension fades with time
    DM_RULE_DEED,      ///< a deed became known: tension and ladder follow
    DM_RULE_WINDOW,    ///< a deed left the ladder's window
    DM_RULE_EVIDENCE,  ///< belief follows evidence
    DM_RULE_DEADLINE,  ///< a deadline passed
    DM_RULE_MISREAD,   ///< the security dilemma
    DM_RULE_THRESHOLD, ///< without an agreed threshold, a side judges by its own
    DM_RULE_TIME,      ///< the exercise's time is up
    DM_RULE_LADDER,    ///< the top rung ends the exercise
    DM_RULE_TERMS,     ///< a norm's own terms: its sunset, a notice that is over
    DM_RULE_COUNT
} dm_rule;

enum { DM_NO_DRAW = -1 };

/// One thing that happened. 56 bytes, no padding, indexes only: words come from the scenario and
/// from view's narration.
typedef struct dm_event {
    int64_t at;        ///< scenario minute
    int64_t until;     ///< due, deadline, end; -1
    uint32_t id;       ///< 1, 2, 3 ... within the run
    uint32_t cause;    ///< id of the event that led here; 0 none
    uint32_t draw_key; ///< key of the random draw it depends on, when draw >= 0
    int32_t draw;      ///< that draw as 0..999; DM_NO_DRAW
    int32_t value;
    int32_t before;
    int16_t subject;
    int16_t object;
    int16_t actor;
    int16_t other;
    int16_t why;
    uint8_t why_kind; ///< dm_cause_kind
    uint8_t kind;     ///< dm_event_kind
    uint8_t visible;  ///< DM_TO_... bits: who can know of it now; 0: only the white cell
    uint8_t zero[3];
} dm_event;

_Static_assert(sizeof(dm_event) == 56, "dm_event changed: check padding and log.jsonl");

/// Events of one run, oldest first. The memory is the caller's: `items` has room for `capacity`.
/// When it is full the run ends with DM_EVENT_LIMIT in the last place.
typedef struct dm_events {
    dm_event *items;
    int capacity;
    int count;
} dm_events;

/// Name in log.jsonl, and weight 0..3 (event.def).
const char *dm_event_name(dm_event_kind kind);
const char *dm_cause_name(dm_cause_kind kind); ///< "rule"
const char *dm_rule_name(dm_rule rule);        ///< "decay"
int dm_event_weight(dm_event_kind kind);
