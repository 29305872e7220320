#include "tell/narrate_internal.h"

#include "base/i18n.h"
#include "tell/sentence.h"

#include <assert.h>
#include <string.h>

static void tell_startex(const dm_story *story, const dm_event *event, dm_text *text)
{
    (void)event;
    dm_text_format(text, _("The exercise begins: %s"),
                   dm_say(story->scenario, story->scenario->noun.title));
}

static void tell_note(const dm_story *story, const dm_event *event, dm_text *text)
{
    const char *words = dm_story_stated(story, event);
    dm_text_add(text, _("The facilitator notes"));
    if (words != NULL) dm_text_format(text, ": %s", words);
}

static void tell_limit(const dm_story *story, const dm_event *event, dm_text *text)
{
    (void)story;
    dm_text_format(text, _("The engine's table of %d rows is full: what follows is not complete"),
                   event->value);
}

static void tell_endex(const dm_story *story, const dm_event *event, dm_text *text)
{
    if (event->subject < 0) {
        dm_text_add(text, _("The exercise ends without an ending of its own"));
        return;
    }
    const dm_ending *ending = &story->scenario->endings[event->subject];
    dm_text_format(text, _("The exercise ends: %s"), dm_say(story->scenario, ending->noun.title));
}

static dm_teller *const tellers[DM_EVENT_COUNT] = {
    [DM_EVENT_STARTEX] = tell_startex,
    [DM_EVENT_INJECT] = dm_tell_inject,
    [DM_EVENT_INJECT_SKIPPED] = dm_tell_inject_skipped,
    [DM_EVENT_INJECT_DELAYED] = dm_tell_inject_delayed,
    [DM_EVENT_INJECT_AD_HOC] = dm_tell_inject_ad_hoc,
    [DM_EVENT_INCIDENT] = dm_tell_incident,
    [DM_EVENT_INCIDENT_KNOWN] = dm_tell_incident_known,
    [DM_EVENT_NOTIFIED] = dm_tell_notified,
    [DM_EVENT_DETECTED] = dm_tell_detected,
    [DM_EVENT_LEVEL] = dm_tell_level,
    [DM_EVENT_DEATHS] = dm_tell_deaths,
    [DM_EVENT_EVIDENCE] = dm_tell_evidence,
    [DM_EVENT_EVIDENCE_DOUBTED] = dm_tell_evidence_doubted,
    [DM_EVENT_EVIDENCE_NONE] = dm_tell_evidence_none,
    [DM_EVENT_BELIEF] = dm_tell_belief,
    [DM_EVENT_ASSESSMENT] = dm_tell_assessment,
    [DM_EVENT_MISREAD] = dm_tell_misread,
    [DM_EVENT_MESSAGE_SENT] = dm_tell_message_sent,
    [DM_EVENT_MESSAGE_DELIVERED] = dm_tell_message_delivered,
    [DM_EVENT_DECISION_OPEN] = dm_tell_decision_open,
    [DM_EVENT_DECISION_SEALED] = dm_tell_decision_sealed,
    [DM_EVENT_DECISION] = dm_tell_decision,
    [DM_EVENT_REFUSED] = dm_tell_refused,
    [DM_EVENT_DELAYED] = dm_tell_delayed,
    [DM_EVENT_OPERATION_STARTED] = dm_tell_operation_started,
    [DM_EVENT_OPERATION_DONE] = dm_tell_operation_done,
    [DM_EVENT_OPERATION_NOTICED] = dm_tell_operation_noticed,
    [DM_EVENT_OPERATION_HALTED] = dm_tell_operation_halted,
    [DM_EVENT_TENSION] = dm_tell_tension,
    [DM_EVENT_RUNG] = dm_tell_rung,
    [DM_EVENT_RUNG_PERCEIVED] = dm_tell_rung_perceived,
    [DM_EVENT_OBLIGATION_OPEN] = dm_tell_obligation_open,
    [DM_EVENT_OBLIGATION_MET] = dm_tell_obligation_closed,
    [DM_EVENT_OBLIGATION_LATE] = dm_tell_obligation_closed,
    [DM_EVENT_OBLIGATION_MISSED] = dm_tell_obligation_closed,
    [DM_EVENT_OBLIGATION_EXCUSED] = dm_tell_obligation_excused,
    [DM_EVENT_BREACH] = dm_tell_breach,
    [DM_EVENT_BREACH_STRUCK] = dm_tell_breach_struck,
    [DM_EVENT_RULING_ACT] = dm_tell_ruling_act,
    [DM_EVENT_RULING_OPTION] = dm_tell_ruling_option,
    [DM_EVENT_BREACH_SHOWN] = dm_tell_breach_later,
    [DM_EVENT_BREACH_REBUTTED] = dm_tell_breach_later,
    [DM_EVENT_BREACH_REMEDIED] = dm_tell_breach_later,
    [DM_EVENT_ORDER_ACTIVE] = dm_tell_order_active,
    [DM_EVENT_ORDER_WITHDRAWN] = dm_tell_order_withdrawn,
    [DM_EVENT_ORDER_FIRED] = dm_tell_order_fired,
    [DM_EVENT_NORM_IN] = dm_tell_norm_in,
    [DM_EVENT_NORM_OUT] = dm_tell_norm_out,
    [DM_EVENT_NORM_OFFERED] = dm_tell_norm_offered,
    [DM_EVENT_NORM_NOTICE] = dm_tell_norm_notice,
    [DM_EVENT_VARIABLE] = dm_tell_variable,
    [DM_EVENT_STANDING] = dm_tell_standing,
    [DM_EVENT_NOTE] = tell_note,
    [DM_EVENT_LIMIT] = tell_limit,
    [DM_EVENT_ENDEX] = tell_endex,
};

static bool is_ended(const dm_text *text)
{
    size_t last = text->size - 1;
    if (text->bytes[last] == '"' && last > 0) last--;
    return strchr(".!?", text->bytes[last]) != NULL;
}

/// A sentence begins with a capital and ends with one mark, whoever wrote its parts.
void dm_narrate_event(const dm_story *story, const dm_event *event, dm_text *text)
{
    assert(event->kind < DM_EVENT_COUNT && tellers[event->kind] != NULL);
    const size_t start = text->size;
    tellers[event->kind](story, event, text);
    if (text->is_cut || text->size == start) return;
    dm_text_capital(text, start);
    if (!is_ended(text)) dm_text_char(text, '.');
}
