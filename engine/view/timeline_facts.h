#pragma once

// What an index holds: facts of a run for one pair of eyes, in order of time and without any pixel.
// Shared by the timeline's own files; not for other rooms.

#include "base/text.h"
#include "view/timeline_index.h"

typedef enum dm_lane {
    DM_LANE_PUBLIC,
    DM_LANE_FIRST,
    DM_LANE_SECOND,
    DM_LANE_THIRD,
    DM_LANE_COUNT
} dm_lane;

enum {
    DM_LABEL_MAX = 160,        ///< bytes of a label
    DM_LABEL_MAX_PX = 310,     ///< no label of a card is wider
    DM_CARD_PX = 15,           ///< text of a card at 100 %
    DM_CHAIN_EVENTS_MAX = 512, ///< causes and effects that a selection looks at
    DM_SEARCH_MAX = 96,
};

/// What the words of cards depend on.
typedef struct dm_teller {
    const dm_scenario *scenario;
    const dm_world *world;
    int card_px;  ///< size of the text
    int label_px; ///< width of the widest label
} dm_teller;

/// An event that deserves a card.
typedef struct dm_card_fact {
    int64_t at;    ///< where it stands
    int32_t index; ///< of its event
    uint32_t event;
    uint8_t lane;
    uint8_t weight; ///< 1..9
    uint8_t topic;
    uint8_t is_found; ///< by the search
} dm_card_fact;

/// A value from a minute on.
typedef struct dm_value_fact {
    int64_t at;
    int32_t value;
    int32_t zero;
} dm_value_fact;

typedef struct dm_values {
    dm_value_fact *items;
    int count;
    int capacity;
    int start; ///< before the first
} dm_values;

/// A time during which an asset does not work fully, or an incident without an outage.
typedef struct dm_outage {
    int64_t start;
    int64_t end;    ///< -1: goes on
    int64_t hit_at; ///< when its worst incident happened
    uint32_t event; ///< id of the incident's event, or of the first level's; 0 none
    int32_t first;  ///< first step, index into levels; -1
    int32_t last;
    int16_t asset;
    int16_t min_level; ///< per-mille
    int16_t severity;  ///< -1 unknown
    int16_t effect;    ///< dm_effect_type
} dm_outage;

typedef struct dm_level {
    int64_t at;
    int32_t next;
    int16_t level;
    int16_t zero;
} dm_level;

/// An obligation, or a wait that a norm imposes.
typedef struct dm_bar {
    int64_t opened;
    int64_t due;
    int64_t closed; ///< -1: open
    uint32_t event;
    int16_t clause;
    int16_t debtor;
    uint8_t state; ///< dm_obligation_state
    uint8_t is_delay;
    uint8_t is_breach;
    uint8_t grade;
} dm_bar;

/// An event that a selection led to, in either direction, and over how many cards.
typedef struct dm_chain_fact {
    uint32_t event;
    uint8_t depth;
    uint8_t is_effect;
    uint8_t zero[2];
} dm_chain_fact;

struct dm_timeline_index {
    dm_teller teller;
    const dm_event *events; ///< the caller's, since the last update
    int event_count;        ///< how many were read
    dm_event last;          ///< the last of them, to see whether it is still the same
    int viewpoint;
    dm_timeline_clock clock;
    bool is_cut; ///< no memory

    dm_card_fact *cards; ///< by time
    int card_count;
    int card_capacity;
    dm_values rung;
    dm_values perceived[DM_STATES];
    dm_values tension[DM_STATES];
    dm_outage *outages; ///< by beginning
    int outage_count;
    int outage_capacity;
    dm_level *levels;
    int level_count;
    int level_capacity;
    dm_bar *bars; ///< by beginning
    int bar_count;
    int bar_capacity;
    dm_value_fact *breaches; ///< minutes
    int breach_count;
    int breach_capacity;
    int16_t ending; ///< -1

    int32_t open_outage[DM_ASSETS_MAX];     ///< index; -1
    int32_t bar_of[DM_OBLIGATIONS_MAX];     ///< index into bars; -1
    int32_t decided[DM_STATES];             ///< event index of the last DECISION; -1
    uint32_t message_card[DM_MESSAGES_MAX]; ///< event that shows the message; 0
    char search[DM_SEARCH_MAX];

    dm_chain_fact chain[DM_CHAIN_EVENTS_MAX]; ///< by event
    int chain_count;
    uint32_t chain_event; ///< of which it was made
    int chain_depth;
    int chain_events; ///< read for it
};

/// True when the filter leaves the card in.
static inline bool dm_filter_passes(dm_timeline_filter filter, const dm_card_fact *card)
{
    const unsigned band = (unsigned)filter.hidden_bands >> card->lane & 1U;
    const unsigned topic = (unsigned)filter.hidden_topics >> card->topic & 1U;
    return band == 0 && topic == 0;
}

/// True when the index's viewpoint may know of the event.
bool dm_index_shows(const dm_timeline_index *index, const dm_event *event);

/// The event with this id, or NULL.
const dm_event *dm_index_event(const dm_timeline_index *index, uint32_t id);

/// The card of an event, or NULL.
const dm_card_fact *dm_index_card(const dm_timeline_index *index, uint32_t event);

/// The first card that stands at `minute` or later.
int dm_index_card_at(const dm_timeline_index *index, int64_t minute);

/// The first value that begins at `minute` or later.
int dm_values_at(const dm_values *values, int64_t minute);

/// The causes of an event and what it led to, over at most `depth` cards each way; kept for the
/// next call. timeline_chain.c
void dm_index_chain(dm_timeline_index *index, uint32_t event, int depth);
bool dm_index_in_chain(const dm_timeline_index *index, uint32_t event);

// timeline_words.c
/// 0: no card; else its importance, at most 9.
int dm_card_weight(const dm_timeline_index *index, const dm_event *event);
int dm_card_lane(const dm_scenario *scenario, const dm_event *event);
dm_topic dm_card_topic(const dm_event *event);
