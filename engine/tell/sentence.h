#pragma once

#include "base/text.h"
#include "rules/judge.h"
#include "tell/story.h"

// Things in plain words: the one place that narration, records and the window take them from.
// Functions that append do so without a full stop, so that the caller ends the sentence.

/// Title of an actor; "everyone" for DM_ANYONE, "both states" for DM_BOTH, "nobody" for DM_NOBODY.
const char *dm_actor_name(const dm_scenario *scenario, int actor);

/// Who may be behind an incident: a state's title, or "an accident".
const char *dm_suspect_name(const dm_scenario *scenario, int suspect);

/// Title of a rung; "below the ladder" for -1.
const char *dm_rung_name(const dm_scenario *scenario, int rung);

/// Title of an incident: its own when it is declared, else that of the act that made it.
const char *dm_incident_name(const dm_scenario *scenario, const dm_world *world, int incident);

/// A few words by value, so that they can stand in an argument list.
typedef struct dm_phrase {
    char words[192];
} dm_phrase;

/// An incident in a sentence: its quoted title when it is declared, else what was done to what:
/// "the operation against Lyra's machine hall (2)", the second against it.
dm_phrase dm_incident_phrase(const dm_scenario *scenario, const dm_world *world, int incident);

/// Title of the act of an operation.
const char *dm_operation_name(const dm_scenario *scenario, const dm_world *world, int operation);

/// What a piece of evidence says: the scenario's summary, or the kind of the trace.
const char *dm_evidence_name(const dm_scenario *scenario, const dm_world *world, int evidence);

/// The id of the norm that a clause belongs to ("R3").
const char *dm_clause_norm_id(const dm_scenario *scenario, int clause);

/// Appends what a clause is called: "first packet".
void dm_say_clause_topic(const dm_scenario *scenario, int clause, dm_text *text);

/// ICD 203 likelihood words: "almost no chance" .. "almost certain". Never put a confidence into
/// the same sentence.
const char *dm_likelihood_words(int per_mille);

/// "none yet", "low", "moderate", "high".
const char *dm_confidence_words(int confidence);

/// "calm", "uneasy", "strained", "acute", "critical".
const char *dm_tension_words(int per_mille);

/// Name of the level of a severity 0..100: "baseline" .. "emergency".
const char *dm_severity_words(int severity);

/// "minor", "major", "material": for "... breach".
const char *dm_grade_words(int grade);

/// Why the situation does not allow an act.
const char *dm_obstacle_words(int obstacle);

/// Appends "Day 1 06:30" or, for the time alone, "06:30".
void dm_say_moment(dm_text *text, int64_t minute);
void dm_say_clock(dm_text *text, int64_t minute);

/// Appends "4 hours", "90 minutes", "1 day 6 hours".
void dm_say_duration(dm_text *text, int64_t minutes);

/// Appends per-mille as "62%".
void dm_say_percent(dm_text *text, int per_mille);

/// Appends "it is likely (62%, before 33%)", "there is almost no chance (4%)": what "that ..." can
/// follow. `before` -1: leave it out.
void dm_say_likelihood(dm_text *text, int per_mille, int before);

/// Appends per-mille tension as "strained 51".
void dm_say_tension(dm_text *text, int per_mille);

/// Appends "9 (Reversible disruption of lifelines)".
void dm_say_rung(const dm_scenario *scenario, int rung, dm_text *text);

/// Appends a list of packet fields: "8 of 16 fields (incident id, ...)" .
void dm_say_fields(uint32_t fields, dm_text *text);

/// Appends the clause's sentence with {parameter} filled from the world, in its unit: 240 min is
/// "4 hours". A final full stop is dropped.
void dm_say_clause(const dm_scenario *scenario, const dm_world *world, int clause, dm_text *text);

/// Appends the value of a norm's parameter in its unit: 240 min is "4 hours".
void dm_say_parameter(const dm_scenario *scenario, const dm_world *world, int parameter,
                      dm_text *text);

/// Appends a text that names parameters of a norm, filled likewise.
void dm_say_filled(const dm_scenario *scenario, const dm_world *world, int norm,
                   const char *sentence, dm_text *text);

/// Appends a verdict: "allowed"; "allowed, but a breach of R1 (...)"; "delayed until Day 1 05:30
/// by R3: ..."; "refused by R3: ..."; "not possible: ...".
void dm_say_verdict(const dm_scenario *scenario, const dm_world *world, const dm_verdict *verdict,
                    dm_text *text);

/// Appends why a computer player chose: "because a wrong must be answered and the evidence carries
/// it; the runner-up, "Wait", leaves the blow unanswered". Nothing when the motive is empty.
void dm_say_motive(const dm_scenario *scenario, const dm_motive *motive, dm_text *text);
