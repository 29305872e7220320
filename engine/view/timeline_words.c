#include "base/i18n.h"
#include "rules/severity.h"
#include "tell/label.h"
#include "tell/sentence.h"
#include "view/text_measure.h"
#include "view/timeline_parts.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum { MINUTES_PER_DAY = 24 * 60, LABEL_CHARACTERS = 40 };

static const char *title_of(const dm_teller *teller, const dm_noun *noun)
{
    const char *title = dm_say(teller->scenario, noun->title);
    return title[0] != '\0' ? title : dm_say(teller->scenario, noun->id);
}

/// The title of row `index` of a table, or "" when there is no such row.
static const char *row_title(const dm_teller *teller, dm_table_id table, int index)
{
    if (index < 0 || index >= dm_table_count(teller->scenario, table)) return "";
    return title_of(teller, dm_table_noun(teller->scenario, table, index));
}

static const char *row_id(const dm_teller *teller, dm_table_id table, int index)
{
    if (index < 0 || index >= dm_table_count(teller->scenario, table)) return "";
    return dm_say(teller->scenario, dm_table_noun(teller->scenario, table, index)->id);
}

const char *dm_state_title(const dm_scenario *scenario, int state)
{
    const dm_teller teller = {.scenario = scenario};
    return row_title(&teller, DM_TABLE_ACTORS, state);
}

void dm_clock_words(int64_t minute, dm_text *text)
{
    const int64_t day = minute / MINUTES_PER_DAY;
    if (day > 0) dm_text_format(text, _("Day %" PRId64 ", "), day + 1);
    dm_text_format(text, "%02d:%02d", (int)(minute / 60 % 24), (int)(minute % 60));
}

static int lane_of_actor(int actor)
{
    if (actor < 0) return DM_LANE_PUBLIC;
    return actor < DM_STATES ? DM_LANE_FIRST + actor : DM_LANE_THIRD;
}

int dm_card_lane(const dm_scenario *scenario, const dm_event *event)
{
    switch ((int)event->kind) {
    case DM_EVENT_INJECT:
        if (event->subject >= 0 && event->subject < scenario->injects_count)
            return lane_of_actor(scenario->injects[event->subject].actor);
        return lane_of_actor(event->actor);
    case DM_EVENT_DEATHS:
    case DM_EVENT_NORM_IN:
    case DM_EVENT_NORM_OUT:
    case DM_EVENT_LIMIT:
        return DM_LANE_PUBLIC;
    default:
        return lane_of_actor(event->actor);
    }
}

/// A message is told once: when sent, or, by those who cannot know that, when it arrives.
static int message_weight(const dm_timeline_index *index, const dm_event *event)
{
    if (event->subject < 0 || event->subject >= DM_MESSAGES_MAX) return 0;
    const dm_message *message = &index->teller.world->messages[event->subject];
    if (message->kind == DM_MESSAGE_RECEIPT) return 0;
    if (event->kind == DM_EVENT_MESSAGE_SENT) return 4;
    return index->message_card[event->subject] == 0 ? 4 : 0;
}

int dm_card_weight(const dm_timeline_index *index, const dm_event *event)
{
    switch ((int)event->kind) {
    case DM_EVENT_DEATHS:
    case DM_EVENT_ORDER_FIRED:
    case DM_EVENT_BREACH:
    case DM_EVENT_LIMIT:
        return 7;
    case DM_EVENT_DECISION:
        return event->object >= 0 || event->before == 1 ? 6 : 0;
    case DM_EVENT_INJECT:
    case DM_EVENT_INJECT_AD_HOC:
    case DM_EVENT_REFUSED:
    case DM_EVENT_RULING_ACT:
    case DM_EVENT_RULING_OPTION:
    case DM_EVENT_OBLIGATION_EXCUSED:
    case DM_EVENT_BREACH_STRUCK:
        return 6;
    case DM_EVENT_OPERATION_DONE:
        return event->value > 0 ? 6 : 4;
    case DM_EVENT_ASSESSMENT:
        return event->before == 1 ? 5 : 3;
    case DM_EVENT_MISREAD:
    case DM_EVENT_OPERATION_HALTED:
        return 5;
    case DM_EVENT_MESSAGE_SENT:
    case DM_EVENT_MESSAGE_DELIVERED:
        return message_weight(index, event);
    case DM_EVENT_NORM_IN:
    case DM_EVENT_NORM_OUT:
        return event->at > 0 ? 5 : 0;
    case DM_EVENT_BREACH_SHOWN:
    case DM_EVENT_BREACH_REBUTTED:
    case DM_EVENT_BREACH_REMEDIED:
    case DM_EVENT_NORM_NOTICE:
        return 5;
    case DM_EVENT_NORM_OFFERED:
        return 4;
    case DM_EVENT_ORDER_ACTIVE:
    case DM_EVENT_ORDER_WITHDRAWN:
    case DM_EVENT_EVIDENCE_DOUBTED:
    case DM_EVENT_OPERATION_NOTICED:
        return 3;
    case DM_EVENT_EVIDENCE:
        return event->why_kind == DM_CAUSE_INJECT ? 0 : 2;
    default:
        return 0;
    }
}

dm_topic dm_card_topic(const dm_event *event)
{
    switch ((int)event->kind) {
    case DM_EVENT_INJECT:
    case DM_EVENT_INJECT_AD_HOC:
        return DM_TOPIC_INJECTS;
    case DM_EVENT_DECISION:
        return DM_TOPIC_DECISIONS;
    case DM_EVENT_MESSAGE_SENT:
    case DM_EVENT_MESSAGE_DELIVERED:
        return DM_TOPIC_MESSAGES;
    case DM_EVENT_OPERATION_DONE:
    case DM_EVENT_OPERATION_HALTED:
    case DM_EVENT_ORDER_ACTIVE:
    case DM_EVENT_ORDER_WITHDRAWN:
    case DM_EVENT_ORDER_FIRED:
        return DM_TOPIC_ACTS;
    case DM_EVENT_EVIDENCE:
    case DM_EVENT_EVIDENCE_DOUBTED:
    case DM_EVENT_ASSESSMENT:
    case DM_EVENT_OPERATION_NOTICED:
        return DM_TOPIC_EVIDENCE;
    case DM_EVENT_NORM_IN:
    case DM_EVENT_NORM_OUT:
    case DM_EVENT_NORM_OFFERED:
    case DM_EVENT_NORM_NOTICE:
    case DM_EVENT_BREACH:
    case DM_EVENT_BREACH_SHOWN:
    case DM_EVENT_BREACH_REBUTTED:
    case DM_EVENT_BREACH_REMEDIED:
    case DM_EVENT_BREACH_STRUCK:
    case DM_EVENT_OBLIGATION_EXCUSED:
    case DM_EVENT_RULING_ACT:
    case DM_EVENT_RULING_OPTION:
    case DM_EVENT_REFUSED:
        return DM_TOPIC_NORMS;
    default:
        return DM_TOPIC_ALARMS;
    }
}

// ---- what cards say

static void say(dm_card_look *look, const char *format, ...) DM_PRINTF(2, 3);
static void say(dm_card_look *look, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    dm_text text = dm_text_over(look->label, sizeof look->label);
    dm_text_vformat(&text, format, args);
    va_end(args);
    const char first = look->label[0];
    if (first >= 'a' && first <= 'z') look->label[0] = (char)(first - 'a' + 'A');
}

static void decision_words(const dm_teller *teller, const dm_event *event, dm_card_look *look)
{
    look->is_act = true;
    if (event->object < 0) {
        say(look, "%s", _("Waits"));
        return;
    }
    const char *option = row_title(teller, DM_TABLE_OPTIONS, event->object);
    say(look, event->value == 1 ? _("No answer: %s") : "%s", option);
}

static void assessment_words(const dm_teller *teller, const dm_event *event, dm_card_look *look)
{
    look->is_act = event->before == 1;
    say(look, event->before == 1 ? _("Says it was %s: %s") : _("Assesses %s: %s"),
        dm_suspect_name(teller->scenario, event->other), dm_likelihood_words(event->value));
}

static void message_words(const dm_teller *teller, const dm_event *event, dm_card_look *look)
{
    if (event->subject < 0 || event->subject >= DM_MESSAGES_MAX) return;
    dm_text text = dm_text_over(look->label, sizeof look->label);
    look->is_act = true;
    dm_event_label_within(teller->scenario, teller->world, event, LABEL_CHARACTERS, &text);
}

static void operation_words(const dm_teller *teller, const dm_event *event, dm_card_look *look)
{
    if (event->subject < 0 || event->subject >= DM_OPERATIONS_MAX) return;
    const dm_operation *operation = &teller->world->operations[event->subject];
    const char *action = row_title(teller, DM_TABLE_ACTIONS, operation->action);
    const char *asset = row_title(teller, DM_TABLE_ASSETS, operation->asset);
    look->is_act = true;
    if (event->kind == DM_EVENT_OPERATION_HALTED) {
        const char *norm = dm_clause_norm_id(teller->scenario, event->value);
        if (norm[0] != '\0') {
            say(look, _("Halted by %s: %s"), norm, action);
        } else {
            say(look, _("Halted: %s"), action);
        }
        return;
    }
    say(look, "%s", action);
    if (asset[0] == '\0') return;
    char with_asset[DM_LABEL_MAX];
    dm_text text = dm_text_over(with_asset, sizeof with_asset);
    dm_text_format(&text, "%s: %s", look->label, asset);
    const int width = dm_text_width(with_asset, teller->card_px, true);
    if (!text.is_cut && width <= teller->label_px) memcpy(look->label, with_asset, text.size + 1);
}

static void refusal_words(const dm_teller *teller, const dm_event *event, dm_card_look *look)
{
    const char *norm = dm_clause_norm_id(teller->scenario, event->value);
    const char *action = row_title(teller, DM_TABLE_ACTIONS, event->subject);
    look->symbol = DM_SYMBOL_CROSS;
    look->role = DM_ROLE_BREACH;
    if (norm[0] != '\0' && action[0] != '\0') {
        say(look, _("Refused by %s: %s"), norm, action);
    } else if (norm[0] != '\0') {
        say(look, _("Refused by %s"), norm);
    } else {
        say(look, _("Not possible: %s"), action);
    }
}

static void breach_words(const dm_teller *teller, const dm_event *event, dm_card_look *look)
{
    const int grade = event->object;
    look->symbol = DM_SYMBOL_CROSS;
    look->role = DM_ROLE_BREACH;
    const char *norm = dm_clause_norm_id(teller->scenario, event->value);
    if (event->before == 1) {
        say(look, _("Presumed breach of %s"), norm);
        return;
    }
    if (grade >= 0 && grade < DM_GRADE_COUNT) {
        say(look, _("Breach of %s, %s"), norm, _(dm_breach_grade_list.words[grade]));
    } else {
        say(look, _("Breach of %s"), norm);
    }
}

/// How a breach went on.
static void answer_words(const dm_teller *teller, const dm_event *event, dm_card_look *look)
{
    const bool is_bad = event->kind == DM_EVENT_BREACH_SHOWN;
    look->symbol = is_bad ? DM_SYMBOL_CROSS : DM_SYMBOL_TICK;
    look->role = is_bad ? DM_ROLE_BREACH : DM_ROLE_MET;
    const char *norm = dm_clause_norm_id(teller->scenario, event->value);
    if (is_bad) {
        say(look, _("Breach of %s stands"), norm);
    } else if (event->kind == DM_EVENT_BREACH_REBUTTED) {
        say(look, _("No breach of %s: shown"), norm);
    } else {
        say(look, _("Breach of %s made good"), norm);
    }
}

static void norm_words(const dm_teller *teller, const dm_event *event, dm_card_look *look)
{
    look->role = DM_ROLE_NORM;
    look->symbol = DM_SYMBOL_SQUARE;
    const char *norm = row_id(teller, DM_TABLE_NORMS, event->subject);
    if (event->kind == DM_EVENT_NORM_IN) {
        say(look, _("%s comes into force"), norm);
    } else if (event->kind == DM_EVENT_NORM_OFFERED) {
        say(look, _("Offers %s"), norm);
    } else if (event->kind == DM_EVENT_NORM_NOTICE) {
        say(look, _("Gives notice to leave %s"), norm);
    } else if (event->object == 1) {
        say(look, _("%s has run out"), norm);
    } else if (event->object == 2) {
        say(look, _("%s is left"), norm);
    } else {
        say(look, _("%s is suspended"), norm);
    }
}

static void alarm_words(const dm_event *event, dm_card_look *look)
{
    look->symbol = DM_SYMBOL_EXCLAMATION;
    look->role = event->kind == DM_EVENT_MISREAD ? DM_ROLE_CAUTION : DM_ROLE_BREACH;
    if (event->kind == DM_EVENT_MISREAD) {
        say(look, "%s", _("Reads access as preparation"));
    } else if (event->kind == DM_EVENT_DEATHS) {
        const int deaths = (int)(event->value / 1000);
        if (deaths > 0) {
            say(look, _n("%d death", "%d deaths", deaths), deaths);
        } else {
            say(look, "%s", _("People hurt"));
        }
    } else if (event->kind == DM_EVENT_ORDER_FIRED) {
        look->is_act = true;
        say(look, "%s", _("Standing order fires"));
    } else {
        say(look, "%s", _("A limit of the program is reached"));
    }
}

static void evidence_words(const dm_teller *teller, const dm_event *event, dm_card_look *look)
{
    if (event->kind == DM_EVENT_EVIDENCE_DOUBTED) {
        look->symbol = DM_SYMBOL_EXCLAMATION;
        say(look, "%s", _("Suspects planted evidence"));
        return;
    }
    if (event->subject < 0 || event->subject >= DM_EVIDENCE_MAX) return;
    const dm_evidence *item = &teller->world->evidence[event->subject];
    const char *title = row_title(teller, DM_TABLE_CLUES, item->clue);
    if (title[0] == '\0') title = row_title(teller, DM_TABLE_EVIDENCE_KINDS, item->kind);
    say(look, _("Evidence: %s"), title);
}

/// What the white cell did by hand. @return false for all other events
static bool control_words(const dm_teller *teller, const dm_event *event, dm_card_look *look)
{
    switch ((int)event->kind) {
    case DM_EVENT_INJECT_AD_HOC:
        say(look, "%s", _("Inject ad hoc"));
        return true;
    case DM_EVENT_OBLIGATION_EXCUSED:
        say(look, "%s", _("Excused by the white cell"));
        return true;
    case DM_EVENT_BREACH_STRUCK:
        say(look, "%s", _("Breach struck by the white cell"));
        return true;
    case DM_EVENT_RULING_ACT:
        say(look, event->before != 0 ? _("Ruled: allowed, %s") : _("Ruled: refused, %s"),
            row_title(teller, DM_TABLE_ACTIONS, event->subject));
        return true;
    case DM_EVENT_RULING_OPTION:
        say(look, event->before != 0 ? _("Ruled: allowed, %s") : _("Ruled: refused, %s"),
            row_title(teller, DM_TABLE_OPTIONS, event->object));
        return true;
    default:
        return false;
    }
}

void dm_card_words(const dm_teller *teller, const dm_event *event, dm_card_look *look)
{
    static const dm_role roles[] = {DM_ROLE_PUBLIC, DM_ROLE_FIRST, DM_ROLE_SECOND, DM_ROLE_THIRD};
    static const dm_symbol symbols[] = {DM_SYMBOL_SQUARE, DM_SYMBOL_CIRCLE, DM_SYMBOL_DIAMOND,
                                        DM_SYMBOL_SQUARE};
    const int lane = dm_card_lane(teller->scenario, event);
    look->role = roles[lane];
    look->symbol = symbols[lane];
    look->is_act = false;
    look->label[0] = '\0';
    switch ((int)event->kind) {
    case DM_EVENT_INJECT:
        say(look, "%s", row_title(teller, DM_TABLE_INJECTS, event->subject));
        break;
    case DM_EVENT_DECISION:
        decision_words(teller, event, look);
        break;
    case DM_EVENT_ASSESSMENT:
        assessment_words(teller, event, look);
        break;
    case DM_EVENT_MESSAGE_SENT:
    case DM_EVENT_MESSAGE_DELIVERED:
        message_words(teller, event, look);
        break;
    case DM_EVENT_OPERATION_DONE:
    case DM_EVENT_OPERATION_HALTED:
        operation_words(teller, event, look);
        break;
    case DM_EVENT_OPERATION_NOTICED:
        say(look, "%s", _("Intruders noticed"));
        break;
    case DM_EVENT_REFUSED:
        refusal_words(teller, event, look);
        break;
    case DM_EVENT_BREACH:
        breach_words(teller, event, look);
        break;
    case DM_EVENT_BREACH_SHOWN:
    case DM_EVENT_BREACH_REBUTTED:
    case DM_EVENT_BREACH_REMEDIED:
        answer_words(teller, event, look);
        break;
    case DM_EVENT_NORM_IN:
    case DM_EVENT_NORM_OUT:
    case DM_EVENT_NORM_OFFERED:
    case DM_EVENT_NORM_NOTICE:
        norm_words(teller, event, look);
        break;
    case DM_EVENT_ORDER_ACTIVE:
        say(look, _("In force: %s"), row_title(teller, DM_TABLE_ORDERS, event->subject));
        break;
    case DM_EVENT_ORDER_WITHDRAWN:
        say(look, "%s", _("Standing order withdrawn"));
        break;
    case DM_EVENT_EVIDENCE:
    case DM_EVENT_EVIDENCE_DOUBTED:
        evidence_words(teller, event, look);
        break;
    default:
        if (!control_words(teller, event, look)) alarm_words(event, look);
        break;
    }
}

// ---- what ribbons and bars say

/// "180,000 homes without power": people count what they lost, so the worst moment is told.
static void outage_size(const dm_teller *teller, const dm_outage *outage, dm_text *text)
{
    const dm_asset *asset = &teller->scenario->assets[outage->asset];
    const char *units = dm_say(teller->scenario, asset->units);
    const int64_t without = asset->customers * (DM_PER_MILLE - outage->min_level) / DM_PER_MILLE;
    if (without > 0) {
        dm_text_add(text, ": ");
        dm_text_grouped(text, without);
        dm_text_format(text, _(" %s without service"), units[0] != '\0' ? units : _("people"));
    } else if (outage->min_level < DM_PER_MILLE) {
        dm_text_format(text, _(": %d %% out"), (DM_PER_MILLE - outage->min_level) / 10);
    } else {
        dm_text_format(text, ": %s", _(dm_effect_type_list.words[outage->effect]));
    }
}

void dm_outage_words(const dm_teller *teller, const dm_outage *outage, dm_text *text)
{
    dm_text_add(text, title_of(teller, &teller->scenario->assets[outage->asset].noun));
    outage_size(teller, outage, text);
    if (outage->severity >= 0)
        dm_text_format(text, _(", severity %d (level %d)"), outage->severity,
                       dm_severity_level(outage->severity));
}

static void delay_words(const dm_teller *teller, const dm_bar *bar, dm_text *text)
{
    dm_text_format(text, _("%s: %s waits "), dm_clause_norm_id(teller->scenario, bar->clause),
                   dm_state_title(teller->scenario, bar->debtor));
    dm_say_duration(text, bar->due - bar->opened);
}

/// What a clause asks: its title, else the name behind the dot of its id: "R2.first_packet".
static void clause_words(const dm_teller *teller, int clause, dm_text *text)
{
    const char *id = row_id(teller, DM_TABLE_CLAUSES, clause);
    const char *title = row_title(teller, DM_TABLE_CLAUSES, clause);
    if (strcmp(title, id) != 0) {
        dm_text_format(text, " %s", title);
        return;
    }
    const char *dot = strchr(id, '.');
    if (dot == NULL) return;
    dm_text_char(text, ' ');
    for (const char *at = dot + 1; *at != '\0'; at++) dm_text_char(text, *at == '_' ? ' ' : *at);
}

void dm_bar_words(const dm_teller *teller, const dm_bar *bar, dm_text *text)
{
    if (bar->is_delay) {
        delay_words(teller, bar, text);
        return;
    }
    dm_text_add(text, dm_clause_norm_id(teller->scenario, bar->clause));
    clause_words(teller, bar->clause, text);
    dm_text_format(text, ", %s: ", dm_state_title(teller->scenario, bar->debtor));
    switch ((dm_obligation_state)bar->state) {
    case DM_OBLIGATION_OPEN:
        dm_text_add(text, _("due "));
        dm_clock_words(bar->due, text);
        break;
    case DM_OBLIGATION_MET:
        dm_text_add(text, _("met "));
        dm_clock_words(bar->closed, text);
        break;
    case DM_OBLIGATION_LATE:
        dm_text_add(text, _("late, "));
        dm_clock_words(bar->closed, text);
        break;
    case DM_OBLIGATION_MISSED:
        dm_text_add(text, bar->is_breach ? _("missed, a breach") : _("missed"));
        break;
    case DM_OBLIGATION_EXCUSED:
        dm_text_add(text, _("excused"));
        break;
    }
}
