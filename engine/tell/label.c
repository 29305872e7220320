#include "tell/label.h"

#include "base/i18n.h"
#include "tell/sentence.h"

#include <string.h>

/// Bytes of the first `characters` characters of a string.
static size_t size_of(const char *string, int characters)
{
    size_t size = 0;
    while (string[size] != '\0') {
        const bool is_start = ((unsigned char)string[size] & 0xC0U) != 0x80U;
        if (is_start && characters-- == 0) break;
        size++;
    }
    return size;
}

void dm_text_shortened(dm_text *text, const char *string, int characters)
{
    if (string[size_of(string, characters)] == '\0') {
        dm_text_add(text, string);
        return;
    }
    size_t size = size_of(string, characters - 1);
    // at a word, unless that would throw away more than half
    size_t word = size;
    while (word > 0 && string[word] != ' ') word--;
    if (word > size / 2) size = word;
    while (size > 0 && strchr(" ,;:.-", string[size - 1]) != NULL) size--;
    dm_text_add_bytes(text, string, size);
    dm_text_add(text, "\u2026");
}

static const char *noun_title(const dm_scenario *scenario, dm_table_id table, int row)
{
    if (row < 0 || row >= dm_table_count(scenario, table)) return "";
    return dm_say(scenario, dm_table_noun(scenario, table, row)->title);
}

typedef void labeller(const dm_scenario *scenario, const dm_world *world, const dm_event *event,
                      dm_text *text);

static void label_message(const dm_scenario *scenario, const dm_world *world, const dm_event *event,
                          dm_text *text)
{
    static const char *const words[DM_MESSAGE_COUNT] = {
        [DM_MESSAGE_NOTIFICATION] = N_("Notice to %s"), [DM_MESSAGE_INQUIRY] = N_("Asks %s"),
        [DM_MESSAGE_REPLY] = N_("Answers %s"),          [DM_MESSAGE_PACKET] = N_("Packet to %s"),
        [DM_MESSAGE_WARNING] = N_("Warns %s"),          [DM_MESSAGE_DEMAND] = N_("Demand to %s"),
        [DM_MESSAGE_PROPOSAL] = N_("Proposal to %s"),   [DM_MESSAGE_ASSURANCE] = N_("Assures %s"),
        [DM_MESSAGE_APOLOGY] = N_("Apology to %s"),     [DM_MESSAGE_REJECTION] = N_("Rejects %s"),
        [DM_MESSAGE_RECEIPT] = N_("Receipt to %s"),     [DM_MESSAGE_ACCUSATION] = N_("Accuses %s"),
    };
    const dm_message *message = &world->messages[event->subject];
    const char *form = _(words[message->kind]);
    const char *place = strstr(form, "%s");
    if (place == NULL) {
        dm_text_add(text, form);
        return;
    }
    dm_text_add_bytes(text, form, (size_t)(place - form));
    dm_text_add(text, dm_actor_name(scenario, message->to));
    dm_text_add(text, place + 2);
}

static void label_incident(const dm_scenario *scenario, const dm_world *world,
                           const dm_event *event, dm_text *text)
{
    dm_text_add(text, dm_incident_name(scenario, world, event->subject));
}

static void label_evidence(const dm_scenario *scenario, const dm_world *world,
                           const dm_event *event, dm_text *text)
{
    const dm_evidence *row = &world->evidence[event->subject];
    dm_text_add(text, row->clue >= 0 ? noun_title(scenario, DM_TABLE_CLUES, row->clue)
                                     : noun_title(scenario, DM_TABLE_EVIDENCE_KINDS, row->kind));
}

static void label_operation(const dm_scenario *scenario, const dm_world *world,
                            const dm_event *event, dm_text *text)
{
    dm_text_add(text, dm_operation_name(scenario, world, event->subject));
}

static void label_decision(const dm_scenario *scenario, const dm_world *world,
                           const dm_event *event, dm_text *text)
{
    (void)world;
    if (event->object >= 0) {
        dm_text_add(text, noun_title(scenario, DM_TABLE_OPTIONS, event->object));
    } else {
        dm_text_add(text, event->before != 0 ? _("Waits") : _("Decides to act"));
    }
}

static void label_level(const dm_scenario *scenario, const dm_world *world, const dm_event *event,
                        dm_text *text)
{
    (void)world;
    dm_text_format(text, "%s ", noun_title(scenario, DM_TABLE_ASSETS, event->subject));
    dm_say_percent(text, event->value);
}

static void label_tension(const dm_scenario *scenario, const dm_world *world, const dm_event *event,
                          dm_text *text)
{
    (void)scenario;
    (void)world;
    dm_say_tension(text, event->value);
}

static void label_rung(const dm_scenario *scenario, const dm_world *world, const dm_event *event,
                       dm_text *text)
{
    (void)world;
    dm_text_format(text, "%d %s", event->value, dm_rung_name(scenario, event->value));
}

static void label_likelihood(const dm_scenario *scenario, const dm_world *world,
                             const dm_event *event, dm_text *text)
{
    (void)world;
    const int suspect =
        event->kind == DM_EVENT_BELIEF ? dm_other_state(event->actor) : event->other;
    dm_text_format(text, "%s: %s", dm_suspect_name(scenario, suspect),
                   dm_likelihood_words(event->value));
}

static void label_deaths(const dm_scenario *scenario, const dm_world *world, const dm_event *event,
                         dm_text *text)
{
    (void)scenario;
    (void)world;
    const int deaths = event->value / 1000;
    dm_text_format(text, _n("%d death", "%d deaths", deaths), deaths);
}

static void label_norm(const dm_scenario *scenario, const dm_world *world, const dm_event *event,
                       dm_text *text)
{
    (void)world;
    dm_text_format(text,
                   event->kind == DM_EVENT_NORM_IN        ? _("%s in force")
                   : event->kind == DM_EVENT_NORM_OFFERED ? _("%s offered")
                   : event->kind == DM_EVENT_NORM_NOTICE  ? _("%s: notice given")
                                                          : _("%s ends"),
                   dm_say(scenario, scenario->norms[event->subject].noun.id));
}

/// What a row of the table says: a function, or the title of the subject in a table, or (with a
/// word) the norm of the clause in `value` and that word.
typedef struct label_row {
    labeller *say;
    const char *word;
    bool is_titled;
    dm_table_id table;
} label_row;

#define TITLE(of)                                                                                  \
    {                                                                                              \
        .is_titled = true, .table = DM_TABLE_##of                                                  \
    }
#define WORD(text)                                                                                 \
    {                                                                                              \
        .word = (text)                                                                             \
    }
#define SAY(function)                                                                              \
    {                                                                                              \
        .say = (function)                                                                          \
    }

static const label_row rows[DM_EVENT_COUNT] = {
    [DM_EVENT_INJECT] = TITLE(INJECTS),
    [DM_EVENT_INJECT_SKIPPED] = TITLE(INJECTS),
    [DM_EVENT_INJECT_DELAYED] = TITLE(INJECTS),
    [DM_EVENT_INJECT_AD_HOC] = WORD(N_("Inject ad hoc")),
    [DM_EVENT_INCIDENT] = SAY(label_incident),
    [DM_EVENT_INCIDENT_KNOWN] = SAY(label_incident),
    [DM_EVENT_NOTIFIED] = SAY(label_incident),
    [DM_EVENT_DETECTED] = SAY(label_incident),
    [DM_EVENT_MISREAD] = SAY(label_incident),
    [DM_EVENT_LEVEL] = SAY(label_level),
    [DM_EVENT_DEATHS] = SAY(label_deaths),
    [DM_EVENT_EVIDENCE] = SAY(label_evidence),
    [DM_EVENT_EVIDENCE_DOUBTED] = SAY(label_evidence),
    [DM_EVENT_EVIDENCE_NONE] = WORD(N_("No new evidence")),
    [DM_EVENT_BELIEF] = SAY(label_likelihood),
    [DM_EVENT_ASSESSMENT] = SAY(label_likelihood),
    [DM_EVENT_MESSAGE_SENT] = SAY(label_message),
    [DM_EVENT_MESSAGE_DELIVERED] = SAY(label_message),
    [DM_EVENT_DECISION_OPEN] = TITLE(DECISIONS),
    [DM_EVENT_DECISION_SEALED] = TITLE(DECISIONS),
    [DM_EVENT_DECISION] = SAY(label_decision),
    [DM_EVENT_REFUSED] = WORD(N_("refused")),
    [DM_EVENT_DELAYED] = WORD(N_("must wait")),
    [DM_EVENT_OPERATION_STARTED] = SAY(label_operation),
    [DM_EVENT_OPERATION_DONE] = SAY(label_operation),
    [DM_EVENT_OPERATION_NOTICED] = WORD(N_("intruders noticed")),
    [DM_EVENT_OPERATION_HALTED] = WORD(N_("halted")),
    [DM_EVENT_TENSION] = SAY(label_tension),
    [DM_EVENT_RUNG] = SAY(label_rung),
    [DM_EVENT_RUNG_PERCEIVED] = SAY(label_rung),
    [DM_EVENT_OBLIGATION_OPEN] = WORD(N_("owed")),
    [DM_EVENT_OBLIGATION_MET] = WORD(N_("met")),
    [DM_EVENT_OBLIGATION_LATE] = WORD(N_("met late")),
    [DM_EVENT_OBLIGATION_MISSED] = WORD(N_("missed")),
    [DM_EVENT_OBLIGATION_EXCUSED] = WORD(N_("excused")),
    [DM_EVENT_BREACH] = WORD(N_("breach")),
    [DM_EVENT_BREACH_STRUCK] = WORD(N_("breach struck")),
    [DM_EVENT_RULING_ACT] = TITLE(ACTIONS),
    [DM_EVENT_RULING_OPTION] = TITLE(DECISIONS),
    [DM_EVENT_BREACH_SHOWN] = WORD(N_("breach stands")),
    [DM_EVENT_BREACH_REBUTTED] = WORD(N_("rebutted")),
    [DM_EVENT_BREACH_REMEDIED] = WORD(N_("made good")),
    [DM_EVENT_ORDER_ACTIVE] = TITLE(ORDERS),
    [DM_EVENT_ORDER_WITHDRAWN] = WORD(N_("order withdrawn")),
    [DM_EVENT_ORDER_FIRED] = TITLE(ORDERS),
    [DM_EVENT_NORM_IN] = SAY(label_norm),
    [DM_EVENT_NORM_OUT] = SAY(label_norm),
    [DM_EVENT_NORM_OFFERED] = SAY(label_norm),
    [DM_EVENT_NORM_NOTICE] = SAY(label_norm),
    [DM_EVENT_VARIABLE] = TITLE(VARIABLES),
    [DM_EVENT_STARTEX] = WORD(N_("STARTEX")),
    [DM_EVENT_STANDING] = WORD(N_("Standing changes")),
    [DM_EVENT_NOTE] = WORD(N_("Note")),
    [DM_EVENT_LIMIT] = WORD(N_("Limit reached")),
    [DM_EVENT_ENDEX] = TITLE(ENDINGS),
};

/// Events whose `value` is the clause that they are about.
static bool has_clause(const dm_event *event)
{
    const int kind = event->kind;
    return event->value >= 0 &&
           (kind == DM_EVENT_REFUSED || kind == DM_EVENT_DELAYED ||
            kind == DM_EVENT_OPERATION_HALTED || kind == DM_EVENT_ORDER_WITHDRAWN ||
            (kind >= DM_EVENT_OBLIGATION_OPEN && kind <= DM_EVENT_BREACH_STRUCK));
}

static void whole_label(const dm_scenario *scenario, const dm_world *world, const dm_event *event,
                        dm_text *text)
{
    const label_row *row = &rows[event->kind];
    if (row->say != NULL) {
        row->say(scenario, world, event, text);
    } else if (row->is_titled) {
        dm_text_add(text, noun_title(scenario, row->table, event->subject));
    } else if (has_clause(event)) {
        dm_text_format(text, "%s: %s", dm_clause_norm_id(scenario, event->value), _(row->word));
        dm_text_add(text, ", ");
        dm_say_clause_topic(scenario, event->value, text);
    } else {
        dm_text_add(text, _(row->word));
    }
}

void dm_event_label_within(const dm_scenario *scenario, const dm_world *world,
                           const dm_event *event, int characters, dm_text *text)
{
    char buffer[512];
    dm_text whole = dm_text_over(buffer, sizeof buffer);
    whole_label(scenario, world, event, &whole);
    if (whole.size == 0) {
        for (const char *at = dm_event_name((dm_event_kind)event->kind); *at != '\0'; at++)
            dm_text_char(&whole, *at == '_' ? ' ' : *at);
    }
    if (buffer[0] >= 'a' && buffer[0] <= 'z') buffer[0] = (char)(buffer[0] - 'a' + 'A');
    dm_text_shortened(text, buffer, characters);
}

void dm_event_label(const dm_scenario *scenario, const dm_world *world, const dm_event *event,
                    dm_text *text)
{
    dm_event_label_within(scenario, world, event, DM_LABEL_CHARACTERS, text);
}
