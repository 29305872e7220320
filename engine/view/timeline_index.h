#pragma once

#include "base/text.h"
#include "model/world.h"

#include <stdbool.h>
#include <stdint.h>

// What a timeline needs of a run, read off its events once and kept from frame to frame: a pan or a
// zoom then looks only at what is in its window. One index is for one pair of eyes and one clock.

typedef struct dm_timeline_index dm_timeline_index;

/// Whose timeline it is. A state's shows only events that it can know of; nothing else of the run
/// reaches the page.
enum {
    DM_VIEWPOINT_TRUTH = -1, ///< the white cell: everything
    DM_VIEWPOINT_FIRST = 0,
    DM_VIEWPOINT_SECOND = 1,
};

/// At which minute a thing stands that happened at one minute and was learnt of at another.
typedef enum dm_timeline_clock {
    DM_CLOCK_AUTO,      ///< truth: as it happened; a state: as it learnt of it
    DM_CLOCK_EVENT,     ///< as it happened, also what was learnt later (a message: when sent)
    DM_CLOCK_KNOWLEDGE, ///< as it was learnt; in truth: by the first state that did
} dm_timeline_clock;

/// What a card is about: the kinds that a reader filters by.
#define DM_TOPICS(ROW)                                                                             \
    ROW(INJECTS, "injects", N_("Injects"))                                                         \
    ROW(DECISIONS, "decisions", N_("Decisions"))                                                   \
    ROW(MESSAGES, "messages", N_("Messages"))                                                      \
    ROW(ACTS, "acts", N_("Acts"))                                                                  \
    ROW(EVIDENCE, "evidence", N_("Evidence and assessments"))                                      \
    ROW(NORMS, "norms", N_("Norms, breaches, refusals"))                                           \
    ROW(ALARMS, "alarms", N_("Casualties and alarms"))

typedef enum dm_topic {
#define ROW(symbol, name, words) DM_TOPIC_##symbol,
    DM_TOPICS(ROW)
#undef ROW
        DM_TOPIC_COUNT
} dm_topic;

const char *dm_topic_words(dm_topic topic); ///< "Messages", translated

/// The bands of a timeline from top to bottom; the first four hold cards.
typedef enum dm_timeline_band {
    DM_BAND_PUBLIC,
    DM_BAND_FIRST,
    DM_BAND_SECOND,
    DM_BAND_THIRD,
    DM_BAND_ASSETS,
    DM_BAND_NORMS,
    DM_BAND_LADDER,
    DM_BAND_TENSION,
    DM_BAND_COUNT
} dm_timeline_band;

/// The name that stands at the band's left: "Public", a state's title, "Norms".
const char *dm_timeline_band_words(const dm_scenario *scenario, dm_timeline_band band);

/// An empty index, or NULL without memory. One dm_timeline_close() for it; NULL is fine there.
/// @param scenario  borrowed
dm_timeline_index *dm_timeline_open(const dm_scenario *scenario, int viewpoint,
                                    dm_timeline_clock clock);
void dm_timeline_close(dm_timeline_index *index);

/// Reads the events that were added since the last call; all of them when events were taken away
/// or the last one is another now. After an undo that may have left as many: dm_timeline_forget().
/// @param world  as it stands after the last event; borrowed, as the events are, until the next
/// call
void dm_timeline_update(dm_timeline_index *index, const dm_world *world, const dm_events *events);
void dm_timeline_forget(dm_timeline_index *index); ///< NULL is fine

// What a reader leaves out --------------------------------------------------------------------

typedef struct dm_timeline_filter {
    uint16_t hidden_bands;  ///< 1 << dm_timeline_band
    uint16_t hidden_topics; ///< 1 << dm_topic
} dm_timeline_filter;

// Going from event to event. Ids are those of dm_event; 0 is none. ------------------------------

/// The card before (-1) or after (+1) `event` in time; from 0: the last or the first.
uint32_t dm_timeline_step(const dm_timeline_index *index, dm_timeline_filter filter, uint32_t event,
                          int direction);

/// The card nearest in time in the next card band above (-1) or below (+1) that is shown.
uint32_t dm_timeline_step_band(const dm_timeline_index *index, dm_timeline_filter filter,
                               uint32_t event, int direction);

/// Marks the cards whose words hold `words`, ASCII letters large or small alike; "" marks none.
/// @return how many there are
int dm_timeline_search(dm_timeline_index *index, const char *words);

/// The next (+1) or last (-1) found card beyond `event`, around the end if need be.
/// @param[out] number  which of them it is, from 1; may be NULL
uint32_t dm_timeline_found(const dm_timeline_index *index, dm_timeline_filter filter,
                           uint32_t event, int direction, int *number);

/// The minute at which an event stands on this timeline; -1: it has no card.
int64_t dm_timeline_minute(const dm_timeline_index *index, uint32_t event);

/// What a card says, and when: "06:30 Send the first information packet". Empty when there is none.
void dm_timeline_words(const dm_timeline_index *index, uint32_t event, dm_text *text);

// Figures of a stretch of time -------------------------------------------------------------------

typedef struct dm_timeline_figures {
    int64_t from;
    int64_t to;
    int32_t cards; ///< of all bands and topics
    int32_t bands[DM_BAND_COUNT];
    int32_t topics[DM_TOPIC_COUNT];
    int16_t rung_low; ///< of the rung as this viewpoint sees it
    int16_t rung_high;
    int16_t tension_first[DM_STATES]; ///< per-mille; -1: not this viewpoint's to know
    int16_t tension_last[DM_STATES];
    int32_t opened; ///< obligations
    int32_t met;
    int32_t late;
    int32_t missed;
    int32_t breaches;
    int32_t outages; ///< that touch the stretch
} dm_timeline_figures;

void dm_timeline_figure(const dm_timeline_index *index, int64_t from, int64_t to,
                        dm_timeline_figures *figures);

/// The figures in a few lines for people.
void dm_timeline_figure_words(const dm_timeline_index *index, const dm_timeline_figures *figures,
                              dm_text *text);
