#pragma once

#include "tell/narrate.h"

// Inside view's narration only: the sentence of each kind of event, without its full stop, and
// lines that fit a page.

typedef void dm_teller(const dm_story *story, const dm_event *event, dm_text *text);

// what happened, and who found out (narrate_crisis.c)
dm_teller dm_tell_inject;
dm_teller dm_tell_inject_skipped;
dm_teller dm_tell_incident;
dm_teller dm_tell_incident_known;
dm_teller dm_tell_notified;
dm_teller dm_tell_detected;
dm_teller dm_tell_level;
dm_teller dm_tell_deaths;
dm_teller dm_tell_evidence;
dm_teller dm_tell_evidence_doubted;
dm_teller dm_tell_evidence_none;
dm_teller dm_tell_belief;
dm_teller dm_tell_assessment;
dm_teller dm_tell_misread;

// what was said, decided and done (narrate_play.c)
dm_teller dm_tell_message_sent;
dm_teller dm_tell_message_delivered;
dm_teller dm_tell_decision_open;
dm_teller dm_tell_decision_sealed;
dm_teller dm_tell_decision;
dm_teller dm_tell_operation_started;
dm_teller dm_tell_operation_done;
dm_teller dm_tell_operation_noticed;
dm_teller dm_tell_tension;
dm_teller dm_tell_rung;
dm_teller dm_tell_rung_perceived;
dm_teller dm_tell_variable;
dm_teller dm_tell_standing;

// what the norms said (narrate_norm.c)
dm_teller dm_tell_refused;
dm_teller dm_tell_delayed;
dm_teller dm_tell_operation_halted;
dm_teller dm_tell_obligation_open;
dm_teller dm_tell_obligation_closed;
dm_teller dm_tell_breach;
dm_teller dm_tell_breach_later;
dm_teller dm_tell_order_active;
dm_teller dm_tell_order_withdrawn;
dm_teller dm_tell_order_fired;
dm_teller dm_tell_norm_in;
dm_teller dm_tell_norm_out;
dm_teller dm_tell_norm_offered;
dm_teller dm_tell_norm_notice;

// what the white cell did by hand (narrate_control.c)
dm_teller dm_tell_inject_delayed;
dm_teller dm_tell_inject_ad_hoc;
dm_teller dm_tell_ruling_act;
dm_teller dm_tell_ruling_option;
dm_teller dm_tell_obligation_excused;
dm_teller dm_tell_breach_struck;

/// "both states": who reads what goes to these (DM_TO_... bits).
const char *dm_audience_name(const dm_scenario *scenario, int to);

/// Appends the act and, where it has one, what it is aimed at: "Cyber strike" against Northern
/// grid.
void dm_tell_act(const dm_scenario *scenario, int action, int asset, dm_text *text);

/// "an inquiry": a message kind with its article.
const char *dm_message_words(int kind);

enum { DM_PAGE_COLUMNS = 78 };

/// Appends `string` broken at words so that no line is wider than the page; `first` goes before the
/// first line, `indent` spaces before the others. A newline in `string` begins a new line. A
/// newline ends the last one.
void dm_text_wrapped(dm_text *text, const char *string, const char *first, int indent);

/// Columns that a string takes: code points, which is right for Latin, Greek and Cyrillic.
int dm_text_columns(const char *string);

/// Appends who was behind an incident in truth: "Surovia", "Surovia, which had not ordered it", "an
/// accident".
void dm_tell_truth(const dm_story *story, int incident, dm_text *text);

/// Makes the letter at `start` a capital: a sentence begins there.
void dm_text_capital(dm_text *text, size_t start);

/// Appends the parts of the narrative around its events (narrate_frame.c).
void dm_narrate_header(const dm_story *story, dm_text *text);
void dm_narrate_footer(const dm_story *story, dm_text *text);

/// True when the narrative gives this event a line: what matters always, details where they
/// explain something (narrate_choice.c).
bool dm_narrate_is_told(const dm_story *story, const dm_event *event);

/// What the tension of a TENSION event was when its minute began.
int dm_narrate_tension_before(const dm_story *story, const dm_event *event);
