#pragma once

#include "base/text.h"
#include "model/world.h"
#include "rules/judge.h"

// What one seat may know: the only thing that players, player windows and player logs are made
// from. Nothing in a view depends on what only the other state knows.

/// An incident as the state knows it.
typedef struct dm_known_incident {
    int64_t start;
    int64_t known_at;
    int64_t detected_at; ///< -1
    int64_t persons;
    int32_t deaths_milli;
    int16_t incident; ///< index in the world: a handle for inputs
    int16_t asset;
    int16_t severity;
    int16_t level; ///< per-mille of the asset that works now
    int16_t rung;  ///< where it would stand on the ladder if the other state did it
    uint8_t effect;
    uint8_t is_own_victim;
    uint8_t is_own_deed;     ///< this state did it itself
    uint8_t above_threshold; ///< by the agreed definition, or else by the state's private one
    dm_belief belief;
} dm_known_incident;

typedef struct dm_known_option {
    dm_verdict verdict;
    int16_t option;
} dm_known_option;

typedef struct dm_known_decision {
    int64_t deadline;
    int16_t decision;
    int16_t option_first; ///< into dm_seat_view.options
    int16_t option_count;
    int16_t incident; ///< the known incident it is about; -1
    uint8_t is_free;
    uint8_t times; ///< how often it has been open, this time included
} dm_known_decision;

/// An act of the catalogue that the state could do now, with its verdict.
typedef struct dm_candidate {
    dm_verdict verdict;
    int16_t action;
    int16_t asset;    ///< -1
    int16_t incident; ///< what it would answer; -1
} dm_candidate;

enum {
    DM_VIEW_DECISIONS_MAX = 8,
    DM_VIEW_OPTIONS_MAX = 64,
    DM_CANDIDATES_MAX = 512,
};

typedef struct dm_seat_view {
    int64_t now;
    int64_t last_hit_at; ///< when it last learnt of an effect on its own assets; -1
    uint64_t norms[DM_STATES];
    dm_actor_state self;
    int16_t state;
    int16_t tension;      ///< its own toward the other, per-mille
    int16_t tension_felt; ///< its estimate of the other's toward it
    int16_t rung;         ///< as it sees the crisis
    int16_t own_rung;     ///< its own conduct
    int16_t other_rung;   ///< the other's, as believed
    int16_t other_credibility;
    int16_t messages_in; ///< delivered to it by the other state
    int16_t messages_out;
    int16_t packets_in;
    int16_t packets_out;
    int16_t accused_by_other;  ///< public accusations against it
    int16_t open_duties;       ///< obligations it owes
    uint16_t duty_kinds;       ///< bit set of message kinds that would pay one of them
    int16_t duty_fields;       ///< fields that a packet must share to pay them all
    uint32_t duty_share;       ///< bit set of fields that a packet must share to pay them all
    uint64_t duty_actions[2];  ///< bit set of actions that would pay one of them
    int16_t open_claims;       ///< obligations owed to it
    int16_t breaches_of_other; ///< that it can show
    int16_t order_ready;       ///< its own standing orders in force
    uint16_t incident_count;
    uint16_t decision_count;
    uint16_t option_count;
    int16_t levels[DM_ASSETS_MAX]; ///< per-mille that works; -1 where it cannot know
    dm_known_incident incidents[DM_INCIDENTS_MAX];
    dm_known_decision decisions[DM_VIEW_DECISIONS_MAX];
    dm_known_option options[DM_VIEW_OPTIONS_MAX];
} dm_seat_view;

/// Fills `view` with what `state` (0 or 1) may know now. Rows beyond the counts are left alone.
void dm_project(const dm_scenario *scenario, const dm_world *world, int state, dm_seat_view *view);

/// Puts into `input` the assessment that the state's own evidence on `incident` (-1: none) carries,
/// as options are judged with it. Without evidence the input stays without one.
void dm_state_assessment(const dm_world *world, int state, int incident, dm_input *input);

/// What a message of this kind does to its receiver's temper, in points of the 0..100 dial, when
/// it is not part of an action. Negative calms.
int dm_message_points(int message_kind);

/// Acts of the catalogue that make sense for `state` in free decision `decision` (-1: at any time),
/// legal or not, each with its verdict; impossible ones are left out.
/// @return how many were written, at most `capacity`
int dm_candidates(const dm_scenario *scenario, const dm_world *world, int state, int decision,
                  dm_candidate *candidates, int capacity);

/// The view as text, one fact a line, for tests and for people. Two views that read the same are
/// the same.
void dm_seat_view_print(const dm_scenario *scenario, const dm_seat_view *view, dm_text *text);
