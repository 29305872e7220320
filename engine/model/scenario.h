#pragma once

#include "model/kinds.h"
#include "model/limits.h"

#include <stdbool.h>
#include <stdint.h>

// The nouns of a scenario: what an author declares in Lua, as immutable data. Made by
// dm_scenario_load() (script room), read by everyone. Plain structs, indexes instead of pointers.
//
// Units: time in scenario minutes since STARTEX; shares, tension, confidence, credibility in
// per-mille 0..1000; severity 0..100; money in thousand US dollars of the scenario's year.
// Every index into a table is -1 when there is none.

/// A text of the scenario: an offset into dm_scenario.text, NUL-terminated there. 0 is "".
typedef uint32_t dm_words;

/// A run of rows in one of the scenario's shared tables.
typedef struct dm_span {
    uint16_t first;
    uint16_t count;
} dm_span;

/// What every declared thing has. `key` is dm_hash_name(id): draws are keyed by it, never by index.
typedef struct dm_noun {
    dm_words id;
    dm_words title;
    uint32_t key;
    uint16_t file; ///< index into dm_scenario.files
    uint16_t line; ///< 1-based
} dm_noun;

/// Stands in for an actor where the row does not know who acts: resolved when it is applied.
enum {
    DM_NOBODY = -1,
    DM_ME = -2,     ///< who acts, decides, is judged
    DM_THEM = -3,   ///< the other state
    DM_OWNER = -4,  ///< owner of the target asset
    DM_BOTH = -5,   ///< the two states
    DM_ANYONE = -6, ///< in a pattern: whoever it is
};

/// Stands in for an incident: the one that the situation is about (an act's trigger, the incident
/// that opened an obligation).
enum { DM_THIS_INCIDENT = -2 };

typedef struct dm_actor {
    dm_noun noun;
    dm_words brief;     ///< who you are, at most 90 words
    dm_words goals;     ///< what you want
    dm_words adjective; ///< "Halmark's" forms are built from the title; this is "Halmarkian"
    uint8_t kind;       ///< dm_actor_kind
    uint8_t wide_scope; ///< 1: leaks and broadcasts count as attacks for this actor (domain.md A.4)
    int16_t home;       ///< state whose law it is under (a company, a proxy); DM_NOBODY
    int16_t default_doctrine;
    int16_t risk_appetite;     ///< per-mille; more than 500: its computer player accuses sooner
    int16_t credibility;       ///< per-mille at the start
    int16_t capital;           ///< political capital, per-mille
    int16_t mood;              ///< public mood -1000..1000
    int16_t secrecy;           ///< per-mille; more than 500: its hidden acts are noticed less
    int16_t private_threshold; ///< severity from which this state privately speaks of an attack
} dm_actor;

typedef struct dm_sector {
    dm_noun noun;
    uint8_t target_class; ///< T of the severity model: 0 ordinary .. 4 nuclear or core internet
} dm_sector;

typedef struct dm_asset {
    dm_noun noun;
    dm_words units;        ///< what `customers` counts: "homes", "patients"; "" is "people"
    int64_t customers;     ///< persons who lose service when all of it is out
    int64_t loss_per_hour; ///< thousand dollars when all of it is out
    uint64_t tags;         ///< bit set over dm_scenario.tags
    int16_t owner;         ///< actor
    int16_t operator_;     ///< actor who runs it; may be a company
    int16_t sector;
    int16_t redundancy;      ///< per-mille of a loss that it absorbs
    int32_t restore_minutes; ///< how long a blow without an end of its own keeps it down
    uint8_t target_class;    ///< T; the sector's unless the asset says otherwise
    uint8_t is_public;       ///< 1: an outage is seen by everyone at once
} dm_asset;

/// `asset` needs `needs`: an outage there reaches here once `buffer` minutes have passed, cut to
/// `share` of it. No cycles: the loader refuses them.
typedef struct dm_dependency {
    int16_t asset;
    int16_t needs;
    int16_t share;  ///< per-mille
    int32_t buffer; ///< minutes (fuel, batteries)
} dm_dependency;

typedef struct dm_capability {
    dm_noun noun;
    int16_t actor;
    int16_t against;    ///< asset
    int16_t collateral; ///< per-mille chance that an effect spreads
    uint8_t access;     ///< dm_access_level at the start
    uint8_t burn_on_use;
} dm_capability;

typedef struct dm_channel {
    dm_noun noun;
    int32_t latency;      ///< minutes
    uint8_t is_public;    ///< everyone hears it
    uint8_t is_logged;    ///< said to people; no rule reads it
    uint8_t is_deniable;  ///< what is said over it pays no obligation
    uint8_t is_tested;    ///< an untested contact answers three times as late
    uint8_t capital_cost; ///< per-mille of political capital for each use
} dm_channel;

typedef struct dm_evidence_kind {
    dm_noun noun;
    int16_t weight;         ///< decibans of a perfect item
    uint8_t spoof;          ///< dm_spoofability
    uint8_t share_cost;     ///< 0 none .. 4 very high: political capital that showing it costs
    uint8_t is_independent; ///< 0: an echo of others (a vendor's report)
    uint8_t is_physical;    ///< 1: can show an accident or a fault, where there is no author
} dm_evidence_kind;

typedef struct dm_rung {
    dm_noun noun;
    dm_words definition;
    dm_words source;
    int16_t weight; ///< tension weight w, in points of the 0..100 dial
} dm_rung;

/// A threshold lies just under its rung: "Threshold II: agreed CI threshold" is under rung 9.
typedef struct dm_threshold {
    dm_noun noun;
    int16_t rung; ///< first rung above it
} dm_threshold;

/// When an incident stands on a rung. Tests are tried from the highest rung down, the first match
/// wins, so every combination has exactly one rung; an effect that matches none stands on rung 0.
typedef struct dm_rung_test {
    int16_t rung;
    uint16_t effects; ///< bit set of dm_effect_type
    uint64_t tags;    ///< any of these tags on the asset; 0: whatever it is
    int16_t severity_min;
    int16_t severity_max;
    int16_t reversible_min; ///< R
    int16_t target_min;     ///< T
    int16_t target_max;
    int16_t deaths_min;
    int16_t states_min; ///< states affected
} dm_rung_test;

/// What an action acts upon.
typedef enum dm_target_kind {
    DM_TARGET_NONE,
    DM_TARGET_STATE,     ///< the other state
    DM_TARGET_ASSET,     ///< an asset of the other state
    DM_TARGET_OWN_ASSET, ///< an asset of one's own
    DM_TARGET_INCIDENT,  ///< an incident that the actor knows of
    DM_TARGET_KIND_COUNT
} dm_target_kind;

/// One of the things an actor can do. C knows the verbs it is made of; all else is library data.
typedef struct dm_action {
    dm_noun noun;
    dm_words summary;    ///< what it is, one sentence
    int32_t minutes_min; ///< duration is drawn between the two
    int32_t minutes_max;
    int32_t effect_minutes; ///< how long its effect lasts; 0: as long as the asset needs
    int16_t effect_loss;    ///< per-mille of the asset that stops
    int16_t tension;        ///< points on the 0..100 dial; negative: de-escalatory
    int16_t rung;           ///< -1 when de-escalatory
    int16_t capital_cost;   ///< per-mille
    int16_t notice;         ///< per-mille chance that the target notices (visibility "target")
    dm_span effects;        ///< applied when it is done
    dm_span when;           ///< what must hold, or it is impossible
    dm_words unless;        ///< said when `when` does not hold
    uint8_t domain;         ///< dm_domain
    uint8_t visibility;     ///< dm_visibility
    uint8_t target;         ///< dm_target_kind
    uint8_t reversible;     ///< R 0..4, 0 best
    uint8_t effect;         ///< dm_effect_type on the target asset
    uint8_t information;    ///< I of the severity model
    uint8_t access_needed;  ///< dm_access_level on the target asset
    uint8_t access_gained;
    uint8_t is_outside;    ///< 1: has effects outside one's own networks
    uint8_t is_accusation; ///< 1: names the other state in public
    uint8_t predelegates;  ///< 1: gives away the decision to answer
    uint8_t investigates;  ///< number of evidence draws it makes
    uint8_t is_repeatable; ///< 0: once per run and actor
} dm_action;

/// A row of a `when` list or of a clause: `quantity(args) compare value`. Rows of one list are
/// joined by "and"; rows of the same non-zero `group` by "or" among themselves.
typedef struct dm_test {
    uint8_t quantity; ///< dm_quantity
    uint8_t compare;  ///< dm_comparison
    uint8_t group;
    int16_t args[DM_TEST_ARGS]; ///< as the quantity's signature says
    int32_t value;
    int16_t parameter; ///< index into parameters: its value is taken instead; -1
    uint16_t line;
} dm_test;

/// A row of an effect list: one verb (effect.def) and what it needs. Fields that a verb does not
/// use are 0 or -1.
typedef struct dm_effect {
    uint8_t verb;    ///< dm_effect_verb
    uint8_t kind;    ///< message kind, effect type, confidence: as the verb says
    int16_t actor;   ///< who; may be DM_ME ...
    int16_t other;   ///< to whom, about whom
    int16_t subject; ///< index into the table the verb names
    int16_t object;  ///< a second index
    int32_t amount;  ///< per-mille, minutes, decibans: as the verb says
    uint32_t fields; ///< bit set of dm_packet_field
    dm_words text;   ///< what it says, for people
    uint16_t file;
    uint16_t line;
} dm_effect;

/// A declared incident: happens when the verb `happen` names it.
typedef struct dm_template {
    dm_noun noun;
    dm_words summary;     ///< one sentence
    int64_t loss_dollars; ///< thousand dollars; 0: from the asset's loss per hour
    int32_t minutes;      ///< until at least 90 % is restored
    int32_t deaths_milli; ///< deaths in thousandths (an injury counts 100)
    dm_span recovery;     ///< rows of dm_recovery; empty: linear over `minutes`, four steps
    int16_t asset;
    int16_t loss;            ///< per-mille of the asset that stops
    int16_t author;          ///< actor who did it; DM_NOBODY
    int16_t author_variable; ///< a drawn variable whose value names the suspect; -1
    uint8_t suspect;         ///< dm_suspect: the truth, when no variable says it
    uint8_t effect;          ///< dm_effect_type
    uint8_t reversible;      ///< R
    uint8_t information;     ///< I
    uint8_t escalation;      ///< dm_escalation
    uint8_t states;          ///< how many states it reaches, the victim included
    uint8_t is_unordered;    ///< 1: the state behind it never ordered it, and does not know
} dm_template;

typedef struct dm_recovery {
    int32_t after; ///< minutes after the incident
    int16_t level; ///< per-mille of the asset that works then
} dm_recovery;

/// A declared item of evidence; exists from the minute the verb `plant` or `find` names it, or from
/// its incident on when `draw` is set.
typedef struct dm_clue {
    dm_noun noun;
    dm_words summary; ///< what a person reads
    dm_words origin;  ///< items of one origin count once; "" means its own
    uint32_t origin_key;
    int16_t template_;  ///< the declared incident it belongs to
    int16_t kind;       ///< evidence kind
    int16_t quality;    ///< per-mille of the kind's weight
    int16_t draw;       ///< per-mille chance that one investigation finds it; 0: never by chance
    int16_t planted_by; ///< actor; DM_NOBODY when genuine
    int16_t held_by;    ///< bit set of states that have it from the start
    int16_t found_by;   ///< bit set of states whose investigations may find it; 0: both
    int16_t variable;   ///< exists only when this drawn variable ...
    int16_t variable_value; ///< ... has this value; -1: always
    int8_t points_to;       ///< dm_suspect; -1: at whoever truly did it
    int8_t field;           ///< packet field that hands it over; -1: never shared that way
} dm_clue;

typedef struct dm_variable {
    dm_noun noun;
    int32_t start;
    int32_t min;
    int32_t max;
    dm_span values; ///< when drawn: rows of dm_value; the value is the row's number from 0
} dm_variable;

typedef struct dm_value {
    dm_noun noun;
    int32_t weight; ///< relative chance
    int8_t suspect; ///< dm_suspect this value stands for; -1
} dm_value;

/// Bit of dm_inject.to and of an event's audience.
enum {
    DM_TO_FIRST = 1,
    DM_TO_SECOND = 2,
    DM_TO_STATES = 3,
    DM_TO_PUBLIC = 4, ///< everyone, both states included
};

typedef struct dm_inject {
    dm_noun noun;      ///< title: the headline on a timeline, at most 40 characters
    dm_words text;     ///< what people read
    dm_words from;     ///< who seems to send it
    dm_words notes;    ///< for the facilitator only
    dm_words expected; ///< expected player action
    int64_t at;        ///< minute; -1 when it waits for `after` or `when` alone
    int32_t delay;     ///< minutes after `after` fired
    int16_t after;     ///< inject; -1
    int16_t number;    ///< MSEL number, 1-based, in order of declaration
    int16_t chance;    ///< per-mille
    int16_t channel;   ///< -1
    int16_t actor;     ///< in whose lane it stands; DM_NOBODY: public
    dm_span when;
    dm_span effects;
    uint32_t objectives; ///< bit set
    uint8_t kind;        ///< dm_inject_kind
    uint8_t to;          ///< DM_TO_... bits
} dm_inject;

typedef struct dm_decision {
    dm_noun noun;
    dm_words text; ///< the question as the seat reads it
    int64_t at;
    int32_t delay;
    int32_t deadline;  ///< minutes it stays open
    int32_t again;     ///< minutes until it may open anew; 0: once
    int16_t after;     ///< inject; -1
    int16_t seat;      ///< state 0 or 1
    int16_t fallback;  ///< option taken at the deadline
    int16_t template_; ///< the incident it is about; -1
    dm_span when;
    dm_span options;
    uint32_t objectives;
    uint8_t is_free; ///< 1: any legal action of the catalogue too
} dm_decision;

typedef struct dm_option {
    dm_noun noun;
    dm_words detail; ///< what is known of its effects, one line
    dm_words unless; ///< said when `when` does not hold
    dm_span when;    ///< what must hold, or it is impossible
    dm_span effects;
    int16_t decision;
} dm_option;

typedef struct dm_ending {
    dm_noun noun;
    dm_words text;
    dm_span when;
    uint8_t at_once; ///< 1: as soon as `when` holds; 0: when the time is up
    uint8_t tone;    ///< dm_ending_tone
} dm_ending;

typedef struct dm_objective {
    dm_noun noun;
    dm_words text;
} dm_objective;

typedef struct dm_question {
    dm_noun noun;
    dm_words text;
    int16_t decision; ///< the decision it looks at; -1
} dm_question;

typedef struct dm_order_template {
    dm_noun noun;
    int16_t actor;
    int16_t action;
    int16_t asset;     ///< what it strikes
    int16_t severity;  ///< fires from this severity on
    int16_t belief;    ///< and from this per-mille of belief that the other state did it
    int16_t reaction;  ///< minutes: machine speed
    uint8_t is_active; ///< from the start
} dm_order_template;

/// A parameter of a norm: what the norm leaves to be agreed.
typedef struct dm_parameter {
    dm_noun noun;
    dm_words unit;
    int32_t value;
    int32_t min;
    int32_t max;
} dm_parameter;

/// What meets a demand (an obligation, a rebuttal, a remedy): any message or any action of it.
typedef struct dm_answer {
    uint64_t actions[2];      ///< any of these actions done (bit set)
    uint32_t channels;        ///< messages: over any of these (bit set); 0: whichever
    uint32_t must_share;      ///< a packet must share all of these fields (bit set)
    uint16_t message_kinds;   ///< any of these kinds (bit set)
    int16_t fields_parameter; ///< a packet must share at least that many fields; -1
    int16_t within_parameter; ///< minutes in which it must come; -1: there is no such demand
    uint8_t when_begun;       ///< 1: an action counts when it is begun, not when it is done
} dm_answer;

/// What a `require` clause makes someone owe.
typedef struct dm_due {
    int16_t debtor;          ///< DM_ME or DM_THEM, seen from who met the trigger
    int16_t creditor;        ///< DM_ANYONE: third states and the public
    int16_t grace_parameter; ///< minutes late that are still only minor; -1
    dm_answer answer;        ///< and the minutes until it is due
} dm_due;

/// One rule of a norm. What a kind does not use is -1 or 0.
typedef struct dm_clause {
    dm_noun noun;      ///< id "R3.delay"
    dm_words sentence; ///< why, in plain words; {name} is a parameter's value with its unit
    int16_t norm;
    int16_t predicate; ///< an author's own test of acts (dm_predicate), beside `when`; -1
    dm_span when;
    dm_span within;           ///< limit: what an act that matches `when` must stay within
    dm_span brings;           ///< require: effects when it is met ("me" is the debtor)
    dm_due due;               ///< require only
    dm_answer rebuttal;       ///< what shows a believed breach to be none: it is presumed till then
    dm_answer remedy;         ///< what repairs a breach
    int16_t opens_parameter;  ///< window: minute since STARTEX from which the clause applies; -1
    int16_t closes_parameter; ///< window: last minute at which it applies; -1
    int16_t until_parameter;  ///< delay: minutes after the trigger was detected
    int16_t since_parameter;  ///< delay: counted from the last incident of that severity instead
    int16_t every_parameter;  ///< trigger "schedule": minutes from one time to the next
    int16_t weight_parameter; ///< presume: decibans
    int16_t severity_parameter; ///< define: the agreed severity
    int16_t target_parameter;   ///< define: the agreed target class
    uint16_t message_kinds;     ///< trigger "message": any of these
    uint16_t effects;           ///< define: the agreed effect types (bit set)
    uint8_t suspects;           ///< presume: bit set of dm_suspect
    uint8_t kind;               ///< dm_clause_kind
    uint8_t trigger;            ///< dm_trigger
    uint8_t grade;              ///< dm_breach_grade
    uint8_t again;              ///< dm_breach_grade of a second breach of it by the same state
} dm_clause;

/// An author's own test of acts, written in Lua: run once at loading over every state, action and
/// target, and kept as a table, so that no rule ever runs Lua. Bit `asset + 1` of `holds`; bit 0
/// is the act without a target.
enum { DM_PREDICATE_WORDS = DM_ASSETS_MAX / 64 + 1 };
typedef struct dm_predicate {
    uint64_t holds[DM_STATES][DM_ACTIONS_MAX][DM_PREDICATE_WORDS];
} dm_predicate;

typedef struct dm_norm {
    dm_noun noun;      ///< id "R3"
    dm_words card;     ///< what it asks, in plain words
    dm_words source;   ///< document and paragraph
    dm_words clock;    ///< its time limit in words
    dm_words evidence; ///< how we will know
    dm_span parameters;
    dm_span clauses;
    int16_t sunset_parameter; ///< minutes after which it goes out of force by itself; -1
    int16_t notice_parameter; ///< minutes from a withdrawal to its effect; -1: at once
    uint8_t mode;             ///< dm_norm_mode
    uint8_t parties;          ///< bit set of states that it binds when in force
} dm_norm;

typedef struct dm_preset {
    dm_noun noun;
    uint64_t norms[DM_STATES]; ///< bit set of norms that bind each state
} dm_preset;

/// How a computer player weighs what it sees. Weights are small integers, features are per-mille
/// (feature.def): score = sum of weight x feature.
enum { DM_FEATURES_MAX = 24 };
typedef struct dm_doctrine {
    dm_noun noun;
    dm_words summary;
    int16_t weights[DM_FEATURES_MAX];
    int16_t accuse_at; ///< belief, per-mille, from which it treats the other state as the author
    int16_t noise;     ///< how far mood may move a score, in score units / 1000
} dm_doctrine;

typedef struct dm_file {
    dm_words name;      ///< as messages show it
    uint64_t hash;      ///< of its bytes
    uint8_t is_library; ///< 1: of the library that scenarios share
} dm_file;

#define DM_TABLE(type, name, capacity)                                                             \
    type name[capacity];                                                                           \
    int name##_count

/// A whole scenario. About 1.5 MB; make it with dm_scenario_load() and free with
/// dm_scenario_free(). Immutable once loaded.
typedef struct dm_scenario {
    dm_noun noun;
    dm_words version;
    dm_words summary;
    dm_words artificialities;
    dm_words audience;
    dm_words premise; ///< read aloud at the start
    int32_t year;
    int32_t minutes_min; ///< at a table, real minutes
    int32_t minutes_max;
    int64_t end_at;           ///< scenario minute at which it ends at the latest
    int16_t start_tension;    ///< per-mille, both ways
    int16_t firebreak;        ///< per-mille weight of cyber against kinetic (domain.md D.3)
    int16_t regime;           ///< per-mille: 1000 neutral, less is a valve, more an accelerant
    int16_t decay_per_day;    ///< per-mille of tension
    int32_t rung_window;      ///< minutes a deed counts on the ladder
    int16_t judge_confidence; ///< per-mille belief before a hidden author's breach counts
    int16_t default_preset;
    int16_t attribution; ///< how many times faster than in life a state's own service attributes
                         ///< (domain.md E.4); 0: never by itself

    DM_TABLE(dm_actor, actors, DM_ACTORS_MAX);
    DM_TABLE(dm_sector, sectors, DM_SECTORS_MAX);
    DM_TABLE(dm_noun, tags, DM_TAGS_MAX);
    DM_TABLE(dm_asset, assets, DM_ASSETS_MAX);
    DM_TABLE(dm_dependency, dependencies, DM_DEPENDENCIES_MAX); ///< sorted: needs before asset
    DM_TABLE(dm_capability, capabilities, DM_CAPABILITIES_MAX);
    DM_TABLE(dm_channel, channels, DM_CHANNELS_MAX);
    DM_TABLE(dm_evidence_kind, evidence_kinds, DM_EVIDENCE_KINDS_MAX);
    DM_TABLE(dm_rung, rungs, DM_RUNGS);
    DM_TABLE(dm_threshold, thresholds, DM_THRESHOLDS);
    DM_TABLE(dm_rung_test, rung_tests, DM_RUNG_TESTS_MAX); ///< sorted: highest rung first
    DM_TABLE(dm_action, actions, DM_ACTIONS_MAX);
    DM_TABLE(dm_template, templates, DM_TEMPLATES_MAX);
    DM_TABLE(dm_recovery, recovery, DM_RECOVERY_MAX);
    DM_TABLE(dm_clue, clues, DM_CLUES_MAX);
    DM_TABLE(dm_variable, variables, DM_VARIABLES_MAX);
    DM_TABLE(dm_value, values, DM_VALUES_MAX);
    DM_TABLE(dm_inject, injects, DM_INJECTS_MAX);
    DM_TABLE(dm_decision, decisions, DM_DECISIONS_MAX);
    DM_TABLE(dm_option, options, DM_OPTIONS_MAX);
    DM_TABLE(dm_ending, endings, DM_ENDINGS_MAX);
    DM_TABLE(dm_objective, objectives, DM_OBJECTIVES_MAX);
    DM_TABLE(dm_question, questions, DM_QUESTIONS_MAX);
    DM_TABLE(dm_order_template, orders, DM_ORDERS_MAX);
    DM_TABLE(dm_norm, norms, DM_NORMS_MAX);
    DM_TABLE(dm_parameter, parameters, DM_PARAMETERS_MAX);
    DM_TABLE(dm_clause, clauses, DM_CLAUSES_MAX);
    DM_TABLE(dm_predicate, predicates, DM_PREDICATES_MAX);
    DM_TABLE(dm_preset, presets, DM_PRESETS_MAX);
    DM_TABLE(dm_doctrine, doctrines, DM_DOCTRINES_MAX);
    DM_TABLE(dm_test, tests, DM_TESTS_MAX);
    DM_TABLE(dm_effect, effects, DM_EFFECTS_MAX);
    DM_TABLE(dm_file, files, DM_FILES_MAX);

    // What the rules look at again and again; made by dm_scenario_index().
    DM_TABLE(int16_t, watched_injects, DM_INJECTS_MAX); ///< wait for a condition alone
    DM_TABLE(int16_t, watched_decisions, DM_DECISIONS_MAX);
    DM_TABLE(int16_t, watched_endings, DM_ENDINGS_MAX); ///< may end the run at once
    DM_TABLE(int16_t, act_clauses, DM_CLAUSES_MAX);     ///< forbid, delay or limit an act
    DM_TABLE(int16_t, presumptions, DM_CLAUSES_MAX);    ///< presume clauses
    DM_TABLE(int16_t, schedules, DM_CLAUSES_MAX);       ///< require clauses that return

    int adviser_count; ///< Lua functions that propose inputs (script room)
    uint64_t hash;     ///< of all its files: identity of the scenario
    char *text;        ///< all texts; owned; text[0] is NUL
    uint32_t text_size;
} dm_scenario;

/// The text of `words`: never NULL, "" for 0. Valid as long as the scenario.
static inline const char *dm_say(const dm_scenario *scenario, dm_words words)
{
    return scenario->text + words;
}

/// The other of the two states.
static inline int dm_other_state(int state)
{
    return 1 - state;
}

// Look-ups by id; -1 when there is none.
int dm_find_actor(const dm_scenario *scenario, const char *id);
int dm_find_asset(const dm_scenario *scenario, const char *id);
int dm_find_action(const dm_scenario *scenario, const char *id);
int dm_find_norm(const dm_scenario *scenario, const char *id);
int dm_find_preset(const dm_scenario *scenario, const char *id);
int dm_find_doctrine(const dm_scenario *scenario, const char *id);
int dm_find_inject(const dm_scenario *scenario, const char *id);
int dm_find_decision(const dm_scenario *scenario, const char *id);
int dm_find_ending(const dm_scenario *scenario, const char *id);

/// Fills the lists that are made of others (`watched_...`, `act_clauses`). Whoever builds a
/// scenario calls it last.
void dm_scenario_index(dm_scenario *scenario);

/// The tables whose rows begin with a dm_noun, for generic readers and checks.
typedef enum dm_table_id {
    DM_TABLE_ACTORS,
    DM_TABLE_SECTORS,
    DM_TABLE_TAGS,
    DM_TABLE_ASSETS,
    DM_TABLE_CAPABILITIES,
    DM_TABLE_CHANNELS,
    DM_TABLE_EVIDENCE_KINDS,
    DM_TABLE_RUNGS,
    DM_TABLE_THRESHOLDS,
    DM_TABLE_ACTIONS,
    DM_TABLE_TEMPLATES,
    DM_TABLE_CLUES,
    DM_TABLE_VARIABLES,
    DM_TABLE_VALUES,
    DM_TABLE_INJECTS,
    DM_TABLE_DECISIONS,
    DM_TABLE_OPTIONS,
    DM_TABLE_ENDINGS,
    DM_TABLE_OBJECTIVES,
    DM_TABLE_QUESTIONS,
    DM_TABLE_ORDERS,
    DM_TABLE_NORMS,
    DM_TABLE_PARAMETERS,
    DM_TABLE_CLAUSES,
    DM_TABLE_PRESETS,
    DM_TABLE_DOCTRINES,
    DM_TABLE_COUNT
} dm_table_id;

/// How many rows a table has, and the noun of row `index`; what a row is called ("asset").
int dm_table_count(const dm_scenario *scenario, dm_table_id table);
const dm_noun *dm_table_noun(const dm_scenario *scenario, dm_table_id table, int index);
const char *dm_table_what(dm_table_id table);
int dm_table_find(const dm_scenario *scenario, dm_table_id table, const char *id);
