#pragma once

#include "model/event.h"
#include "model/input.h"
#include "model/scenario.h"

// All that changes during a run. A value: no pointers, no floats, no padding, fixed capacity, so a
// snapshot is `dm_world saved = *world;` and equality is dm_world_hash(). Only the rules room
// writes one. Rows beyond a table's count are zero.
//
// Times are scenario minutes; -1 is "not yet" or "never". Events are named by id, 0 is none.

typedef struct dm_actor_state {
    int16_t credibility; ///< per-mille
    int16_t capital;     ///< per-mille
    int16_t mood;        ///< -1000..1000
    int16_t legitimacy;  ///< per-mille
    int16_t accusations; ///< made in public against the other state
} dm_actor_state;

/// Which of the four a STANDING event is about.
typedef enum dm_standing {
    DM_STANDING_CREDIBILITY,
    DM_STANDING_CAPITAL,
    DM_STANDING_MOOD,
    DM_STANDING_LEGITIMACY,
    DM_STANDING_COUNT
} dm_standing;

typedef struct dm_asset_state {
    int16_t own;   ///< per-mille that works, its own incidents only
    int16_t level; ///< per-mille that works, outages of what it needs included
} dm_asset_state;

/// What one state believes of one incident.
typedef struct dm_belief {
    int16_t share[DM_SUSPECT_COUNT]; ///< per-mille over dm_suspect; adds up to 1000
    int16_t stated;                  ///< per-mille on record for the other state; -1 none
    int16_t items;                   ///< pieces of evidence it has
    uint8_t confidence;              ///< dm_confidence, read off the evidence
    uint8_t sources;                 ///< independent types of evidence
    uint8_t stated_confidence;
    int8_t stated_suspect; ///< -1 none
} dm_belief;

typedef struct dm_incident {
    int64_t start;
    int64_t end; ///< when at least 90 % is restored
    int64_t known_at[DM_STATES];
    int64_t notified_at[DM_STATES];
    int64_t detected_at[DM_STATES]; ///< first evidence seen
    int64_t persons;                ///< N
    int64_t loss;                   ///< L, thousand dollars
    int32_t deaths_milli;           ///< K
    uint32_t key;                   ///< for draws
    uint32_t event;                 ///< its INCIDENT event
    int16_t template_;              ///< -1: made by an operation
    int16_t operation;              ///< -1: declared
    int16_t asset;
    int16_t author;   ///< actor in truth; DM_NOBODY
    int16_t severity; ///< S 0..100
    int16_t rung;     ///< in truth
    uint16_t investigations[DM_STATES];
    uint8_t suspect; ///< dm_suspect in truth
    uint8_t effect;
    uint8_t reversible;
    uint8_t target_class;
    uint8_t information;
    uint8_t escalation;
    uint8_t states_affected;
    uint8_t misread_by; ///< bit set of states that read it as preparation
    dm_belief beliefs[DM_STATES];
    int16_t ordered_by; ///< state that ordered it, and so knows; DM_NOBODY
    uint8_t zero[2];
} dm_incident;

typedef struct dm_evidence {
    int64_t known_at[DM_STATES];
    uint32_t key;
    uint32_t origin_key; ///< items of one origin count once
    int16_t clue;        ///< -1: left behind by an operation
    int16_t incident;
    int16_t kind;
    int16_t quality; ///< per-mille of the kind's weight
    int16_t planted_by;
    int8_t points_to;   ///< dm_suspect
    int8_t field;       ///< packet field that hands it over; -1
    uint8_t doubted_by; ///< bit set of states that suspect planting
    uint8_t draw_share; ///< per-mille / 4: chance that one investigation finds it
    uint8_t found_by;   ///< bit set of states whose investigations may find it
    uint8_t zero[1];
} dm_evidence;

typedef enum dm_operation_state {
    DM_OPERATION_PLANNED, ///< waits for a norm's delay
    DM_OPERATION_RUNNING,
    DM_OPERATION_DONE,
    DM_OPERATION_HALTED,
} dm_operation_state;

typedef struct dm_operation {
    int64_t authorised_at;
    int64_t start;
    int64_t due;
    uint32_t key;
    uint32_t event; ///< OPERATION_STARTED or DELAYED
    int16_t action;
    int16_t asset;
    int16_t trigger;  ///< incident it answers; -1
    int16_t incident; ///< incident it made; -1
    int16_t option;   ///< option it was part of; -1
    int16_t actor;
    int16_t clause;        ///< clause it breaks, as judged when it began; -1
    uint8_t state;         ///< dm_operation_state
    uint8_t authorised_by; ///< seat; DM_SEAT_SCRIPT: a standing order or the scenario
    uint8_t noticed;       ///< bit set of states that know of it
    uint8_t confidence;    ///< dm_confidence on record when it was chosen
    int16_t belief;        ///< likewise, per-mille; -1: what the state has put on record since
    uint8_t is_human;      ///< a person chose it
    uint8_t zero[3];
} dm_operation;

typedef struct dm_message {
    int64_t sent;
    int64_t delivered; ///< due time; it has arrived when now >= delivered
    uint32_t key;
    uint32_t fields; ///< shared packet fields
    uint32_t event;  ///< MESSAGE_SENT
    int32_t effect;  ///< row of the scenario's effects whose text it carries; -1
    int16_t from;
    int16_t to; ///< actor; DM_ANYONE for public statements
    int16_t channel;
    int16_t incident; ///< -1
    uint8_t kind;     ///< dm_message_kind
    uint8_t withheld; ///< packet fields not shared
    uint8_t is_delivered;
    uint8_t zero[5];
} dm_message;

typedef enum dm_obligation_state {
    DM_OBLIGATION_OPEN,
    DM_OBLIGATION_MET,
    DM_OBLIGATION_LATE,   ///< met after its due time
    DM_OBLIGATION_MISSED, ///< due time passed; may still become LATE
    DM_OBLIGATION_EXCUSED,
} dm_obligation_state;

typedef struct dm_obligation {
    int64_t opened;
    int64_t due;
    int64_t closed; ///< -1 while open
    uint32_t event; ///< OBLIGATION_OPEN
    int16_t clause;
    int16_t debtor;
    int16_t creditor;
    int16_t incident; ///< -1
    uint8_t state;    ///< dm_obligation_state
    uint8_t zero[3];
} dm_obligation;

typedef enum dm_breach_state {
    DM_BREACH_SHOWN,
    DM_BREACH_PRESUMED, ///< believed, and may still be rebutted until `due`
    DM_BREACH_REBUTTED, ///< it was none
    DM_BREACH_REMEDIED, ///< repaired
    DM_BREACH_STRUCK,   ///< taken out of the record by the white cell
} dm_breach_state;

typedef struct dm_breach {
    int64_t at;
    int64_t due; ///< last minute of a rebuttal or a remedy; -1: there is none
    uint32_t event;
    int16_t clause;
    int16_t accused;
    int16_t incident;   ///< -1
    int16_t operation;  ///< -1
    int16_t obligation; ///< -1
    uint8_t grade;
    uint8_t known_by; ///< bit set of states that can show it
    uint8_t state;    ///< dm_breach_state
    uint8_t zero[7];
} dm_breach;

/// What the white cell decided otherwise than the rule: what a state may do. To allow holds for one
/// time, to refuse until it is allowed.
typedef struct dm_ruling {
    uint32_t event;
    int16_t action; ///< -1: about an option
    int16_t asset;  ///< -1: whatever
    int16_t option; ///< -1: about an act
    uint8_t state;
    uint8_t is_allowed;
    uint8_t is_used; ///< allowed, and done
    uint8_t zero[3];
} dm_ruling;

/// Something on the ladder: what an actor did, or what an incident is.
typedef struct dm_deed {
    int64_t at;
    int64_t known_at[DM_STATES];
    uint32_t event;
    int16_t rung;
    int16_t incident;  ///< -1: an overt act
    int16_t operation; ///< -1
    int16_t actor;     ///< in truth; DM_NOBODY
    uint8_t felt_by;   ///< bit set of states whose tension it has already moved
    uint8_t zero[3];
} dm_deed;

typedef enum dm_decision_phase {
    DM_DECISION_CLOSED,
    DM_DECISION_OPEN,
    DM_DECISION_SEALED, ///< chosen, waits for the others of the same minute
} dm_decision_phase;

typedef struct dm_decision_state {
    int64_t opened;
    int64_t deadline;
    int64_t closed;  ///< when it was last resolved; -1
    dm_input sealed; ///< the choice, while SEALED
    uint32_t event;  ///< its DECISION_OPEN
    int16_t chosen;  ///< last option chosen; -1
    uint8_t phase;   ///< dm_decision_phase
    uint8_t times;   ///< how often it was open
} dm_decision_state;

typedef enum dm_inject_phase {
    DM_INJECT_WAITING,
    DM_INJECT_FIRED,
    DM_INJECT_SKIPPED,
} dm_inject_phase;

typedef struct dm_inject_state {
    int64_t at; ///< planned minute, -1 when it waits for a condition; then when it fired
    uint32_t event;
    uint8_t phase; ///< dm_inject_phase
    uint8_t zero[3];
} dm_inject_state;

typedef struct dm_order_state {
    uint32_t event;
    uint8_t is_active;
    uint8_t has_fired;
    uint8_t zero[2];
} dm_order_state;

/// Kinds of things on the agenda, in the order in which they happen within one minute.
typedef enum dm_agenda_kind {
    DM_AGENDA_RECOVERY,    ///< a: incident; b: level per-mille
    DM_AGENDA_CASCADE,     ///< a: dependency
    DM_AGENDA_MESSAGE,     ///< a: message arrives
    DM_AGENDA_OPERATION,   ///< a: operation starts (planned) or ends (running)
    DM_AGENDA_ORDER,       ///< a: standing order; b: incident
    DM_AGENDA_INJECT,      ///< a: inject
    DM_AGENDA_OBLIGATION,  ///< a: obligation falls due
    DM_AGENDA_REBUTTAL,    ///< a: breach that was not rebutted
    DM_AGENDA_NORM,        ///< a: norm; b: state whose notice is over, or 2: its sunset
    DM_AGENDA_SCHEDULE,    ///< a: clause whose time has come again
    DM_AGENDA_ATTRIBUTION, ///< a: incident; b: state whose own service has come to a finding
    DM_AGENDA_DEADLINE,    ///< a: decision
    DM_AGENDA_DECISION,    ///< a: decision opens
    DM_AGENDA_WINDOW,      ///< a: deed leaves the ladder's window
    DM_AGENDA_DAY,         ///< tension fades
    DM_AGENDA_END,         ///< time is up
} dm_agenda_kind;

typedef struct dm_agenda_item {
    int64_t at;
    uint32_t order; ///< ties within a kind: first come, first served
    uint32_t cause; ///< event
    int16_t a;
    int16_t b;
    uint16_t kind; ///< dm_agenda_kind
    uint16_t zero;
} dm_agenda_item;

typedef struct dm_world {
    uint64_t seed; ///< never changes: draws are keyed
    int64_t now;
    int64_t tension_at;            ///< minute up to which tension has faded
    uint64_t norms[DM_STATES];     ///< bit set of norms that bind each state
    uint64_t offered[DM_STATES];   ///< bit set of norms that each is ready to be bound by
    int64_t sunsets[DM_NORMS_MAX]; ///< minute at which it ends by itself; 0 none
    int64_t leaving[DM_STATES][DM_NORMS_MAX]; ///< minute at which a state leaves it; 0 none
    uint32_t next_event;                      ///< id of the next event
    uint32_t next_order;
    int32_t deaths_milli;
    int16_t ending; ///< -1 while it runs, or when it ended without one
    int16_t rung;   ///< of the dyad, in truth
    int16_t peak_rung;
    int16_t perceived[DM_STATES]; ///< rung as each state sees it
    int16_t peak_perceived[DM_STATES];
    uint8_t is_over;
    uint8_t limit_reached; ///< bit set over the world's tables that overflowed
    uint16_t ruling_count;
    uint8_t zero[2];

    uint16_t incident_count;
    uint16_t evidence_count;
    uint16_t operation_count;
    uint16_t message_count;
    uint16_t obligation_count;
    uint16_t breach_count;
    uint16_t deed_count;
    uint16_t agenda_count;

    int16_t tension[DM_ACTORS_MAX][DM_ACTORS_MAX]; ///< of row toward column, per-mille
    uint8_t norm_modes[DM_NORMS_MAX];              ///< dm_norm_mode in this run
    uint8_t access[DM_CAPABILITIES_MAX];           ///< dm_access_level now
    uint8_t started[DM_STATES][DM_ACTIONS_MAX];    ///< times begun, at most 255
    uint8_t done[DM_STATES][DM_ACTIONS_MAX];
    uint8_t reached[DM_DEPENDENCIES_MAX]; ///< 1: the outage has got through
    int16_t happened[DM_TEMPLATES_MAX];   ///< incident it became, plus 1; 0: not yet
    int32_t variables[DM_VARIABLES_MAX];
    int32_t parameters[DM_PARAMETERS_MAX]; ///< of norms, in this run
    dm_actor_state actors[DM_ACTORS_MAX];
    dm_asset_state assets[DM_ASSETS_MAX];
    dm_order_state orders[DM_ORDERS_MAX];
    dm_decision_state decisions[DM_DECISIONS_MAX];
    dm_inject_state injects[DM_INJECTS_MAX];
    dm_incident incidents[DM_INCIDENTS_MAX];
    dm_evidence evidence[DM_EVIDENCE_MAX];
    dm_operation operations[DM_OPERATIONS_MAX];
    dm_message messages[DM_MESSAGES_MAX];
    dm_obligation obligations[DM_OBLIGATIONS_MAX];
    dm_breach breaches[DM_BREACHES_MAX];
    dm_deed deeds[DM_DEEDS_MAX];
    dm_ruling rulings[DM_RULINGS_MAX];
    dm_agenda_item agenda[DM_AGENDA_MAX]; ///< a heap by (at, kind, order)
} dm_world;

_Static_assert(sizeof(dm_world) <= 256 * 1024, "a world must stay cheap to copy");

/// Whether a breach is on record.
static inline bool dm_breach_counts(const dm_breach *breach)
{
    return breach->state == DM_BREACH_SHOWN || breach->state == DM_BREACH_REMEDIED;
}

/// How many breaches are on record: neither only presumed, nor rebutted, nor struck.
int dm_world_breaches(const dm_world *world);

/// What a message says; "" when it has no words. A world names the row and not the text itself:
/// where a text lies depends on the path that the scenario was read from.
static inline const char *dm_message_text(const dm_scenario *scenario, const dm_message *message)
{
    return message->effect >= 0 ? dm_say(scenario, scenario->effects[message->effect].text) : "";
}

/// A hash of everything in the world that a rule can read. Two worlds of one scenario that are
/// equal have equal hashes on every machine; a difference in one field changes it.
uint64_t dm_world_hash(const dm_scenario *scenario, const dm_world *world);
