#include "tell/narrate.h"

#include "base/i18n.h"
#include "tell/narrate_internal.h"
#include "tell/sentence.h"

#include <string.h>

enum {
    MINUTES_PER_DAY = 24 * 60,
    TIME_COLUMNS = 7,   ///< "06:30  "
    INDENT_COLUMNS = 3, ///< per step from cause to consequence
    DEPTH_MAX = 3,
    MINUTE_EVENTS_MAX = 1000, ///< more in one minute are told in their order, without indentation
};

typedef struct narrative {
    const dm_story *story;
    dm_text *text;
    int64_t day;    ///< of the last heading; -1 before the first
    int64_t minute; ///< of the last line; -1 before the first
} narrative;

static int indent_of(int depth)
{
    return TIME_COLUMNS + depth * INDENT_COLUMNS;
}

static void spaces(dm_text *text, int count)
{
    for (int i = 0; i < count; i++) dm_text_char(text, ' ');
}

static void tell_time(narrative *page, int64_t at)
{
    dm_text *text = page->text;
    const int64_t day = at / MINUTES_PER_DAY;
    if (day != page->day) {
        char heading[32];
        dm_text line = dm_text_over(heading, sizeof heading);
        dm_text_format(&line, _("DAY %d"), (int)day + 1);
        dm_text_format(text, "\n%s\n", heading);
        for (int i = 0; i < dm_text_columns(heading); i++) dm_text_char(text, '=');
        dm_text_char(text, '\n');
        page->day = day;
        page->minute = -1;
    }
    if (at == page->minute) return;
    dm_text_char(text, '\n');
    page->minute = at;
}

/// One paragraph under an event: quoted texts, reasons.
static void tell_more(const narrative *page, int depth, const char *lead, const char *words)
{
    char first[DM_PAGE_COLUMNS];
    dm_text start = dm_text_over(first, sizeof first);
    spaces(&start, indent_of(depth) + INDENT_COLUMNS);
    dm_text_add(&start, lead);
    const int indent = indent_of(depth) + INDENT_COLUMNS + (lead[0] == '"' ? 1 : 2);
    dm_text_wrapped(page->text, words, first, indent);
}

static void tell_quote(const narrative *page, int depth, const char *words)
{
    if (words[0] == '\0') return;
    dm_text quote = {0};
    dm_text_add(&quote, words);
    while (quote.size > 0 && strchr(" \n", quote.bytes[quote.size - 1]) != NULL) quote.size--;
    dm_text_char(&quote, '"');
    if (!quote.is_cut) tell_more(page, depth, "\"", quote.bytes);
    dm_text_free(&quote);
}

/// "" when nothing was.
static const char *said_with(const narrative *page, const dm_event *event)
{
    const char *words = dm_story_stated(page->story, event);
    return words != NULL ? words : "";
}

/// The words of a message: the scenario's, or a person's.
static void tell_message(const narrative *page, const dm_event *event, int depth)
{
    const dm_message *message = &page->story->world->messages[event->subject];
    const char *words = message->effect >= 0 ? dm_message_text(page->story->scenario, message)
                                             : said_with(page, event);
    tell_quote(page, depth, words);
}

static void tell_inject(const narrative *page, int depth, const dm_inject *inject)
{
    const dm_scenario *scenario = page->story->scenario;
    if (inject->from != 0) tell_more(page, depth, _("From: "), dm_say(scenario, inject->from));
    tell_quote(page, depth, dm_say(scenario, inject->text));
}

static void tell_options(const narrative *page, const dm_event *event, int depth)
{
    const dm_scenario *scenario = page->story->scenario;
    const dm_span options = scenario->decisions[event->subject].options;
    dm_text others = {0};
    for (int i = options.first; i < options.first + options.count; i++) {
        if (i == event->object) continue;
        dm_text_format(&others, "%s\"%s\"", others.size > 0 ? ", " : "",
                       dm_say(scenario, scenario->options[i].noun.title));
    }
    if (others.size > 0 && !others.is_cut) {
        dm_text_char(&others, '.');
        tell_more(page, depth, _("Not taken: "), others.bytes);
    }
    dm_text_free(&others);
}

static void tell_reason(const narrative *page, const dm_event *event, int depth)
{
    const dm_reason *reason = dm_story_reason(page->story, event);
    if (reason == NULL) return;
    dm_text why = {0};
    if (reason->stated != NULL) {
        dm_text_format(&why, "\"%s\"", reason->stated);
    } else {
        dm_say_motive(page->story->scenario, &reason->motive, &why);
        if (why.size > 0) dm_text_char(&why, '.');
    }
    if (why.size > 0 && !why.is_cut) tell_more(page, depth, _("Why: "), why.bytes);
    dm_text_free(&why);
}

/// What only the white cell knows about a piece of evidence.
static void tell_plant(const narrative *page, const dm_event *event, int depth)
{
    const dm_evidence *item = &page->story->world->evidence[event->subject];
    if (item->planted_by < 0) return;
    dm_text truth = {0};
    dm_text_format(&truth, _("planted by %s."),
                   dm_actor_name(page->story->scenario, item->planted_by));
    if (!truth.is_cut) tell_more(page, depth, _("[control] "), truth.bytes);
    dm_text_free(&truth);
}

/// What a reader wants to know beside the sentence.
static void tell_details(const narrative *page, const dm_event *event, int depth)
{
    const dm_scenario *scenario = page->story->scenario;
    switch (event->kind) {
    case DM_EVENT_INJECT:
        tell_inject(page, depth, &scenario->injects[event->subject]);
        break;
    case DM_EVENT_MESSAGE_SENT:
        tell_message(page, event, depth);
        break;
    case DM_EVENT_INJECT_AD_HOC:
        tell_quote(page, depth, said_with(page, event));
        break;
    case DM_EVENT_RULING_ACT:
    case DM_EVENT_RULING_OPTION:
    case DM_EVENT_OBLIGATION_EXCUSED:
    case DM_EVENT_BREACH_STRUCK:
        tell_more(page, depth, _("Why: "), said_with(page, event));
        break;
    case DM_EVENT_DECISION_OPEN:
        tell_quote(page, depth, dm_say(scenario, scenario->decisions[event->subject].text));
        break;
    case DM_EVENT_DECISION:
        tell_options(page, event, depth);
        tell_reason(page, event, depth);
        break;
    case DM_EVENT_EVIDENCE:
        tell_plant(page, event, depth);
        break;
    default:
        break; // the sentence says all
    }
}

static void tell_line(narrative *page, int64_t at, const char *mark, int depth, const char *words)
{
    const bool is_first = at != page->minute;
    tell_time(page, at);
    char first[DM_PAGE_COLUMNS];
    dm_text start = dm_text_over(first, sizeof first);
    if (is_first) {
        dm_say_clock(&start, at);
        spaces(&start, 2);
    } else {
        spaces(&start, TIME_COLUMNS);
    }
    spaces(&start, depth * INDENT_COLUMNS);
    dm_text_add(&start, mark);
    dm_text_wrapped(page->text, words, first, indent_of(depth) + 2);
}

static void tell_event(narrative *page, const dm_event *event, int depth)
{
    dm_event told = *event;
    if (event->kind == DM_EVENT_TENSION)
        told.before = dm_narrate_tension_before(page->story, event);
    dm_text sentence = {0};
    dm_narrate_event(page->story, &told, &sentence);
    const char *mark = event->visible == 0 ? _("[control] ") : "";
    if (!sentence.is_cut) tell_line(page, event->at, mark, depth, sentence.bytes);
    dm_text_free(&sentence);
    tell_details(page, event, depth);
}

/// The nearest cause of the event within its minute that is told, or NULL.
static const dm_event *told_cause(const narrative *page, const dm_event *event)
{
    for (const dm_event *at = event; at->cause != 0 && at->cause < at->id;) {
        at = dm_story_event(page->story, at->cause);
        if (at == NULL || at->at != event->at) return NULL;
        if (dm_narrate_is_told(page->story, at)) return at;
    }
    return NULL;
}

static bool is_told_below(const narrative *page, const dm_event *event, const dm_event *cause,
                          int depth)
{
    const dm_event *at = told_cause(page, event);
    if (depth < DEPTH_MAX) return at == cause;
    while (at != NULL && at != cause) at = told_cause(page, at);
    return at == cause;
}

/// Tells the events of one minute as a tree, each with its consequences below it. At most DEPTH_MAX
/// deep: what lies deeper stands in the last column, in its order.
static void tell_tree(narrative *page, const dm_event *first, const dm_event *end)
{
    struct {
        const dm_event *cause;
        const dm_event *next;
    } levels[DEPTH_MAX + 1] = {{NULL, first}};
    for (int depth = 0; depth >= 0;) {
        const dm_event *event = levels[depth].next;
        if (event == end) {
            depth--;
            continue;
        }
        levels[depth].next++;
        if (!dm_narrate_is_told(page->story, event)) continue;
        if (!is_told_below(page, event, levels[depth].cause, depth)) continue;
        tell_event(page, event, depth);
        if (depth == DEPTH_MAX) continue;
        depth++;
        levels[depth].cause = event;
        levels[depth].next = event + 1;
    }
}

/// The injects of one minute that do not come, in one line.
static void tell_skipped(narrative *page, const dm_event *first, const dm_event *end)
{
    const dm_scenario *scenario = page->story->scenario;
    dm_text line = {0};
    for (const dm_event *event = first; event < end; event++) {
        if (event->kind != DM_EVENT_INJECT_SKIPPED) continue;
        const dm_inject *inject = &scenario->injects[event->subject];
        dm_text_format(&line, line.size > 0 ? "; %d, %s" : _("Not coming: inject %d, %s"),
                       inject->number, dm_say(scenario, inject->noun.title));
    }
    if (line.size > 0 && !line.is_cut) {
        dm_text_char(&line, '.');
        tell_line(page, first->at, _("[control] "), 0, line.bytes);
    }
    dm_text_free(&line);
}

static void tell_minute(narrative *page, const dm_event *first, const dm_event *end)
{
    tell_skipped(page, first, end);
    if (end - first <= MINUTE_EVENTS_MAX) {
        tell_tree(page, first, end);
        return;
    }
    for (const dm_event *event = first; event < end; event++) {
        if (dm_narrate_is_told(page->story, event)) tell_event(page, event, 0);
    }
}

void dm_narrate(const dm_story *story, dm_text *text)
{
    dm_narrate_header(story, text);
    narrative page = {.story = story, .text = text, .day = -1, .minute = -1};
    const dm_event *const end = story->events.items + story->events.count;
    for (const dm_event *first = story->events.items; first < end;) {
        const dm_event *after = first;
        while (after < end && after->at == first->at) after++;
        tell_minute(&page, first, after);
        first = after;
    }
    dm_narrate_footer(story, text);
}
