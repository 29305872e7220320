#pragma once

// The small closed sets of the model. Each is one list of rows (symbol, Lua name, words); the enum,
// the names that scenarios and logs use, and the words that people read all come from it.
//
// One row, e.g. ROW(DISRUPTION, "disruption", "disruption"), becomes DM_EFFECT_DISRUPTION in the
// enum, "disruption" in Lua and JSON, and the words in texts. Order is part of the format: add at
// the end.

#define DM_ACTOR_KINDS(ROW)                                                                        \
    ROW(STATE, "state", "state")                                                                   \
    ROW(THIRD, "third_state", "third state")                                                       \
    ROW(COMPANY, "company", "company")                                                             \
    ROW(BODY, "body", "international body")                                                        \
    ROW(PROXY, "proxy", "proxy")

/// What an incident does to its asset, mildest first (domain.md H.1). J.9 is settled here: the
/// set has one "corruption", of any data that a service depends on.
#define DM_EFFECT_TYPES(ROW)                                                                       \
    ROW(NONE, "none", "no effect")                                                                 \
    ROW(ACCESS, "access", "access without effect")                                                 \
    ROW(ESPIONAGE, "espionage", "espionage")                                                       \
    ROW(NUISANCE, "nuisance", "nuisance")                                                          \
    ROW(DISRUPTION, "disruption", "disruption")                                                    \
    ROW(CORRUPTION, "corruption", "corruption of data")                                            \
    ROW(DESTRUCTION, "destruction", "destruction")                                                 \
    ROW(CASUALTY, "casualty", "casualties")

/// Who may be behind an incident. An objective list: `FIRST` and `SECOND` are the two states in
/// the order of the scenario, so evidence means the same whoever reads it.
#define DM_SUSPECTS(ROW)                                                                           \
    ROW(FIRST, "first_state", "the first state")                                                   \
    ROW(SECOND, "second_state", "the second state")                                                \
    ROW(THIRD, "third_state", "a third state")                                                     \
    ROW(CRIMINALS, "criminals", "criminals")                                                       \
    ROW(ACCIDENT, "accident", "an accident")                                                       \
    ROW(OWN_FAULT, "own_fault", "a fault of the operator")

#define DM_CONFIDENCES(ROW)                                                                        \
    ROW(NONE, "none", "no assessment")                                                             \
    ROW(LOW, "low", "low confidence")                                                              \
    ROW(MODERATE, "moderate", "moderate confidence")                                               \
    ROW(HIGH, "high", "high confidence")

#define DM_DOMAINS(ROW)                                                                            \
    ROW(DIPLOMATIC, "dip", "diplomatic")                                                           \
    ROW(INFORMATION, "inf", "information")                                                         \
    ROW(MILITARY, "mil", "military")                                                               \
    ROW(ECONOMIC, "eco", "economic")                                                               \
    ROW(CYBER, "cyb", "cyber")                                                                     \
    ROW(LEGAL, "leg", "legal")

/// Who sees an operation: everyone, both states, the target once it is noticed, nobody.
#define DM_VISIBILITIES(ROW)                                                                       \
    ROW(PUBLIC, "public", "seen by everyone")                                                      \
    ROW(BOTH, "both", "seen by both states")                                                       \
    ROW(TARGET, "target", "seen by the target once noticed")                                       \
    ROW(SECRET, "secret", "secret until discovered")

#define DM_MESSAGE_KINDS(ROW)                                                                      \
    ROW(NOTIFICATION, "notification", "notification")                                              \
    ROW(INQUIRY, "inquiry", "inquiry")                                                             \
    ROW(REPLY, "reply", "reply")                                                                   \
    ROW(PACKET, "packet", "information packet")                                                    \
    ROW(WARNING, "warning", "warning")                                                             \
    ROW(DEMAND, "demand", "demand")                                                                \
    ROW(PROPOSAL, "proposal", "proposal")                                                          \
    ROW(ASSURANCE, "assurance", "assurance")                                                       \
    ROW(APOLOGY, "apology", "apology")                                                             \
    ROW(REJECTION, "rejection", "rejection")                                                       \
    ROW(RECEIPT, "receipt", "receipt")                                                             \
    ROW(ACCUSATION, "accusation", "accusation")

/// The 16 fields of an information packet (domain.md F.2).
#define DM_PACKET_FIELDS(ROW)                                                                      \
    ROW(INCIDENT, "incident", "incident id")                                                       \
    ROW(FIRST_SEEN, "first_seen", "time first seen")                                               \
    ROW(SECTORS, "sectors", "sectors and services affected")                                       \
    ROW(PERSONS, "persons", "estimated persons affected")                                          \
    ROW(IMPACT, "impact", "functional impact")                                                     \
    ROW(EFFECT, "effect", "effect type")                                                           \
    ROW(INDICATORS, "indicators", "indicators of compromise")                                      \
    ROW(SAMPLE, "sample", "malware sample hash")                                                   \
    ROW(INFRASTRUCTURE, "infrastructure", "infrastructure seen in the other's territory")          \
    ROW(VULNERABILITY, "vulnerability", "vulnerability class")                                     \
    ROW(CONTAINMENT, "containment", "containment status")                                          \
    ROW(HELP, "help", "help wanted")                                                               \
    ROW(PRESERVATION, "preservation", "preservation request")                                      \
    ROW(ASSURANCE, "assurance", "assurance")                                                       \
    ROW(CONTACT, "contact", "point of contact")                                                    \
    ROW(CLASSIFICATION, "classification", "classification")

#define DM_INJECT_KINDS(ROW)                                                                       \
    ROW(CONTEXT, "context", "contextual")                                                          \
    ROW(EXPECTED, "expected", "expected action")                                                   \
    ROW(CONTINGENCY, "contingency", "contingency")

#define DM_NORM_MODES(ROW)                                                                         \
    ROW(HARD, "hard", "hard: the engine refuses")                                                  \
    ROW(SOFT, "soft", "soft: allowed, and a breach")                                               \
    ROW(ADVISORY, "advisory", "advisory: a note")

#define DM_CLAUSE_KINDS(ROW)                                                                       \
    ROW(PERMIT, "permit", "permits")                                                               \
    ROW(FORBID, "forbid", "forbids")                                                               \
    ROW(REQUIRE, "require", "requires")                                                            \
    ROW(DELAY, "delay", "delays")                                                                  \
    ROW(LIMIT, "limit", "limits")                                                                  \
    ROW(DEFINE, "define", "defines")                                                               \
    ROW(PRESUME, "presume", "presumes")

/// What makes a `require` clause look at the world. All other kinds look at an act.
#define DM_TRIGGERS(ROW)                                                                           \
    ROW(ACT, "act", "an act")                                                                      \
    ROW(NOTIFIED, "notified", "an incident notified to a state")                                   \
    ROW(MESSAGE, "message", "a message delivered")                                                 \
    ROW(SCHEDULE, "schedule", "the calendar")                                                      \
    ROW(FIRM_ACT, "firm_act", "an act abroad by a company or proxy at home")

#define DM_BREACH_GRADES(ROW)                                                                      \
    ROW(MINOR, "minor", "minor")                                                                   \
    ROW(MAJOR, "major", "major")                                                                   \
    ROW(MATERIAL, "material", "material")

/// How far an actor has got into an asset (capabilities).
#define DM_ACCESS_LEVELS(ROW)                                                                      \
    ROW(NONE, "none", "no access")                                                                 \
    ROW(FOOTHOLD, "foothold", "a foothold")                                                        \
    ROW(PERSISTENT, "persistent", "persistent access")                                             \
    ROW(CONTROL, "control", "control")

#define DM_SPOOFABILITIES(ROW)                                                                     \
    ROW(EASY, "easy", "easy to fake")                                                              \
    ROW(HARD, "hard", "hard to fake")                                                              \
    ROW(POSSIBLE, "possible", "deception possible")

/// RAND's and Lin's kinds of escalation (domain.md D.2).
#define DM_ESCALATIONS(ROW)                                                                        \
    ROW(NONE, "none", "none")                                                                      \
    ROW(DELIBERATE, "deliberate", "deliberate")                                                    \
    ROW(INADVERTENT, "inadvertent", "inadvertent")                                                 \
    ROW(ACCIDENTAL, "accidental", "accidental")                                                    \
    ROW(CATALYTIC, "catalytic", "catalytic")

#define DM_ENDING_TONES(ROW)                                                                       \
    ROW(GOOD, "good", "good")                                                                      \
    ROW(MIXED, "mixed", "mixed")                                                                   \
    ROW(BAD, "bad", "bad")

#define DM_COMPARISONS(ROW)                                                                        \
    ROW(AT_LEAST, "at_least", "at least")                                                          \
    ROW(AT_MOST, "at_most", "at most")                                                             \
    ROW(IS, "is", "is")                                                                            \
    ROW(IS_NOT, "is_not", "is not")

typedef enum dm_actor_kind {
#define ROW(symbol, name, words) DM_ACTOR_KIND_##symbol,
    DM_ACTOR_KINDS(ROW)
#undef ROW
        DM_ACTOR_KIND_COUNT
} dm_actor_kind;

typedef enum dm_effect_type {
#define ROW(symbol, name, words) DM_EFFECT_##symbol,
    DM_EFFECT_TYPES(ROW)
#undef ROW
        DM_EFFECT_COUNT
} dm_effect_type;

typedef enum dm_suspect {
#define ROW(symbol, name, words) DM_SUSPECT_##symbol,
    DM_SUSPECTS(ROW)
#undef ROW
        DM_SUSPECT_COUNT
} dm_suspect;

typedef enum dm_confidence {
#define ROW(symbol, name, words) DM_CONFIDENCE_##symbol,
    DM_CONFIDENCES(ROW)
#undef ROW
        DM_CONFIDENCE_COUNT
} dm_confidence;

typedef enum dm_domain {
#define ROW(symbol, name, words) DM_DOMAIN_##symbol,
    DM_DOMAINS(ROW)
#undef ROW
        DM_DOMAIN_COUNT
} dm_domain;

typedef enum dm_visibility {
#define ROW(symbol, name, words) DM_VISIBILITY_##symbol,
    DM_VISIBILITIES(ROW)
#undef ROW
        DM_VISIBILITY_COUNT
} dm_visibility;

typedef enum dm_message_kind {
#define ROW(symbol, name, words) DM_MESSAGE_##symbol,
    DM_MESSAGE_KINDS(ROW)
#undef ROW
        DM_MESSAGE_COUNT
} dm_message_kind;

typedef enum dm_packet_field {
#define ROW(symbol, name, words) DM_FIELD_##symbol,
    DM_PACKET_FIELDS(ROW)
#undef ROW
        DM_FIELD_COUNT
} dm_packet_field;

typedef enum dm_inject_kind {
#define ROW(symbol, name, words) DM_INJECT_##symbol,
    DM_INJECT_KINDS(ROW)
#undef ROW
        DM_INJECT_COUNT
} dm_inject_kind;

typedef enum dm_norm_mode {
#define ROW(symbol, name, words) DM_MODE_##symbol,
    DM_NORM_MODES(ROW)
#undef ROW
        DM_MODE_COUNT
} dm_norm_mode;

typedef enum dm_clause_kind {
#define ROW(symbol, name, words) DM_CLAUSE_##symbol,
    DM_CLAUSE_KINDS(ROW)
#undef ROW
        DM_CLAUSE_COUNT
} dm_clause_kind;

typedef enum dm_trigger {
#define ROW(symbol, name, words) DM_TRIGGER_##symbol,
    DM_TRIGGERS(ROW)
#undef ROW
        DM_TRIGGER_COUNT
} dm_trigger;

typedef enum dm_breach_grade {
#define ROW(symbol, name, words) DM_GRADE_##symbol,
    DM_BREACH_GRADES(ROW)
#undef ROW
        DM_GRADE_COUNT
} dm_breach_grade;

typedef enum dm_access_level {
#define ROW(symbol, name, words) DM_ACCESS_##symbol,
    DM_ACCESS_LEVELS(ROW)
#undef ROW
        DM_ACCESS_COUNT
} dm_access_level;

typedef enum dm_spoofability {
#define ROW(symbol, name, words) DM_SPOOF_##symbol,
    DM_SPOOFABILITIES(ROW)
#undef ROW
        DM_SPOOF_COUNT
} dm_spoofability;

typedef enum dm_escalation {
#define ROW(symbol, name, words) DM_ESCALATION_##symbol,
    DM_ESCALATIONS(ROW)
#undef ROW
        DM_ESCALATION_COUNT
} dm_escalation;

typedef enum dm_ending_tone {
#define ROW(symbol, name, words) DM_TONE_##symbol,
    DM_ENDING_TONES(ROW)
#undef ROW
        DM_TONE_COUNT
} dm_ending_tone;

typedef enum dm_comparison {
#define ROW(symbol, name, words) DM_COMPARE_##symbol,
    DM_COMPARISONS(ROW)
#undef ROW
        DM_COMPARE_COUNT
} dm_comparison;

/// One of the lists above, as data: for readers, printers and "did you mean".
typedef struct dm_kind_list {
    const char *what;         ///< "kind of actor"
    const char *const *names; ///< Lua and JSON names, `count` of them
    const char *const *words; ///< what people read (English source text for gettext)
    int count;
} dm_kind_list;

extern const dm_kind_list dm_actor_kind_list;
extern const dm_kind_list dm_effect_type_list;
extern const dm_kind_list dm_suspect_list;
extern const dm_kind_list dm_confidence_list;
extern const dm_kind_list dm_domain_list;
extern const dm_kind_list dm_visibility_list;
extern const dm_kind_list dm_message_kind_list;
extern const dm_kind_list dm_packet_field_list;
extern const dm_kind_list dm_inject_kind_list;
extern const dm_kind_list dm_norm_mode_list;
extern const dm_kind_list dm_clause_kind_list;
extern const dm_kind_list dm_trigger_list;
extern const dm_kind_list dm_breach_grade_list;
extern const dm_kind_list dm_access_level_list;
extern const dm_kind_list dm_spoofability_list;
extern const dm_kind_list dm_escalation_list;
extern const dm_kind_list dm_ending_tone_list;
extern const dm_kind_list dm_comparison_list;

/// The value of `name` in `list`, or -1.
int dm_kind_find(const dm_kind_list *list, const char *name);
