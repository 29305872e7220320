#include "model/kinds.h"

#include <string.h>

// One row of a list becomes one entry of two arrays.
#define NAME_ROW(symbol, name, words)  name,
#define WORDS_ROW(symbol, name, words) words,
#define DEFINE_LIST(variable, rows, what_it_is)                                                    \
    static const char *const variable##_names[] = {rows(NAME_ROW)};                                \
    static const char *const variable##_words[] = {rows(WORDS_ROW)};                               \
    const dm_kind_list variable = {what_it_is, variable##_names, variable##_words,                 \
                                   (int)(sizeof variable##_names / sizeof *variable##_names)}

DEFINE_LIST(dm_actor_kind_list, DM_ACTOR_KINDS, "kind of actor");
DEFINE_LIST(dm_effect_type_list, DM_EFFECT_TYPES, "effect");
DEFINE_LIST(dm_suspect_list, DM_SUSPECTS, "suspect");
DEFINE_LIST(dm_confidence_list, DM_CONFIDENCES, "confidence");
DEFINE_LIST(dm_domain_list, DM_DOMAINS, "domain");
DEFINE_LIST(dm_visibility_list, DM_VISIBILITIES, "visibility");
DEFINE_LIST(dm_message_kind_list, DM_MESSAGE_KINDS, "kind of message");
DEFINE_LIST(dm_packet_field_list, DM_PACKET_FIELDS, "packet field");
DEFINE_LIST(dm_inject_kind_list, DM_INJECT_KINDS, "kind of inject");
DEFINE_LIST(dm_norm_mode_list, DM_NORM_MODES, "mode");
DEFINE_LIST(dm_clause_kind_list, DM_CLAUSE_KINDS, "kind of clause");
DEFINE_LIST(dm_trigger_list, DM_TRIGGERS, "trigger");
DEFINE_LIST(dm_breach_grade_list, DM_BREACH_GRADES, "grade of breach");
DEFINE_LIST(dm_access_level_list, DM_ACCESS_LEVELS, "access level");
DEFINE_LIST(dm_spoofability_list, DM_SPOOFABILITIES, "spoofability");
DEFINE_LIST(dm_escalation_list, DM_ESCALATIONS, "kind of escalation");
DEFINE_LIST(dm_ending_tone_list, DM_ENDING_TONES, "tone");
DEFINE_LIST(dm_comparison_list, DM_COMPARISONS, "comparison");

int dm_kind_find(const dm_kind_list *list, const char *name)
{
    for (int i = 0; i < list->count; i++)
        if (strcmp(list->names[i], name) == 0) return i;
    return -1;
}
