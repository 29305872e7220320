#include "base/i18n.h"
#include "tell/sentence.h"
#include "view/timeline_parts.h"

#include <string.h>

// Going from card to card, looking for words, and the figures of a stretch of time.

static const char *const topic_words[] = {
#define ROW(symbol, name, words) words,
    DM_TOPICS(ROW)
#undef ROW
};

const char *dm_topic_words(dm_topic topic)
{
    return _(topic_words[topic]);
}

const char *dm_timeline_band_words(const dm_scenario *scenario, dm_timeline_band band)
{
    switch (band) {
    case DM_BAND_PUBLIC:
        return _("Public");
    case DM_BAND_FIRST:
    case DM_BAND_SECOND:
        return dm_state_title(scenario, (int)band - DM_BAND_FIRST);
    case DM_BAND_THIRD:
        return _("Third parties");
    case DM_BAND_ASSETS:
        return _("Infrastructure");
    case DM_BAND_NORMS:
        return _("Norms");
    case DM_BAND_LADDER:
        return _("Ladder");
    case DM_BAND_TENSION:
    case DM_BAND_COUNT:
        break;
    }
    return _("Tension");
}

/// Place of an event's card in the list; -1: it has none.
static int place_of(const dm_timeline_index *index, uint32_t event)
{
    const dm_card_fact *card = dm_index_card(index, event);
    return card == NULL ? -1 : (int)(card - index->cards);
}

uint32_t dm_timeline_step(const dm_timeline_index *index, dm_timeline_filter filter, uint32_t event,
                          int direction)
{
    int at = place_of(index, event);
    if (at < 0) at = direction > 0 ? -1 : index->card_count;
    for (at += direction; at >= 0 && at < index->card_count; at += direction)
        if (dm_filter_passes(filter, &index->cards[at])) return index->cards[at].event;
    return 0;
}

/// The card of `lane` nearest in time, in the list before and after `from`.
static const dm_card_fact *nearest(const dm_timeline_index *index, dm_timeline_filter filter,
                                   int lane, int from)
{
    const int64_t minute = index->cards[from].at;
    const dm_card_fact *best = NULL;
    for (int direction = -1; direction <= 1; direction += 2) {
        for (int at = from; at >= 0 && at < index->card_count; at += direction) {
            const dm_card_fact *card = &index->cards[at];
            if (card->lane != lane || !dm_filter_passes(filter, card)) continue;
            const int64_t gap = card->at > minute ? card->at - minute : minute - card->at;
            const int64_t best_gap =
                best == NULL ? INT64_MAX
                             : (best->at > minute ? best->at - minute : minute - best->at);
            if (gap < best_gap) best = card;
            break;
        }
    }
    return best;
}

uint32_t dm_timeline_step_band(const dm_timeline_index *index, dm_timeline_filter filter,
                               uint32_t event, int direction)
{
    const int at = place_of(index, event);
    if (at < 0) return dm_timeline_step(index, filter, 0, -1);
    for (int lane = index->cards[at].lane + direction; lane >= 0 && lane < DM_LANE_COUNT;
         lane += direction) {
        const dm_card_fact *card = nearest(index, filter, lane, at);
        if (card != NULL) return card->event;
    }
    return 0;
}

// ---- search

static char small(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? (char)(letter - 'A' + 'a') : letter;
}

static bool holds(const char *text, const char *words)
{
    for (; *text != '\0'; text++) {
        size_t same = 0;
        while (words[same] != '\0' && small(text[same]) == small(words[same])) same++;
        if (words[same] == '\0') return true;
    }
    return false;
}

int dm_timeline_search(dm_timeline_index *index, const char *words)
{
    dm_text kept = dm_text_over(index->search, sizeof index->search);
    if (words != index->search) dm_text_add(&kept, words);
    int count = 0;
    for (int i = 0; i < index->card_count; i++) {
        dm_card_fact *card = &index->cards[i];
        card->is_found = 0;
        if (words[0] == '\0') continue;
        dm_card_look look;
        dm_card_words(&index->teller, &index->events[card->index], &look);
        card->is_found = holds(look.label, words);
        count += card->is_found;
    }
    return count;
}

uint32_t dm_timeline_found(const dm_timeline_index *index, dm_timeline_filter filter,
                           uint32_t event, int direction, int *number)
{
    const int count = index->card_count;
    int at = place_of(index, event);
    if (at < 0) at = direction > 0 ? -1 : count;
    uint32_t found = 0;
    for (int i = 0; i < count && found == 0; i++) {
        at = (at + direction + count) % count;
        if (index->cards[at].is_found != 0 && dm_filter_passes(filter, &index->cards[at]))
            found = index->cards[at].event;
    }
    if (number == NULL) return found;
    *number = 0;
    for (int i = 0; found != 0 && i <= at; i++)
        *number += index->cards[i].is_found != 0 && dm_filter_passes(filter, &index->cards[i]);
    return found;
}

int64_t dm_timeline_minute(const dm_timeline_index *index, uint32_t event)
{
    const dm_card_fact *card = dm_index_card(index, event);
    return card == NULL ? -1 : card->at;
}

void dm_timeline_words(const dm_timeline_index *index, uint32_t event, dm_text *text)
{
    const dm_card_fact *card = dm_index_card(index, event);
    if (card == NULL) return;
    dm_card_look look;
    dm_card_words(&index->teller, &index->events[card->index], &look);
    dm_clock_words(card->at, text);
    dm_text_format(text, " %s", look.label);
}

// ---- figures

static void figure_obligations(const dm_timeline_index *index, dm_timeline_figures *figures)
{
    for (int i = 0; i < index->bar_count; i++) {
        const dm_bar *bar = &index->bars[i];
        if (bar->is_delay) continue;
        figures->opened += bar->opened >= figures->from && bar->opened <= figures->to;
        if (bar->state == DM_OBLIGATION_OPEN || bar->closed < figures->from ||
            bar->closed > figures->to)
            continue;
        figures->met += bar->state == DM_OBLIGATION_MET;
        figures->late += bar->state == DM_OBLIGATION_LATE;
        figures->missed += bar->state == DM_OBLIGATION_MISSED;
    }
    for (int i = 0; i < index->breach_count; i++)
        figures->breaches +=
            index->breaches[i].at >= figures->from && index->breaches[i].at <= figures->to;
}

static int value_before(const dm_values *values, int64_t minute)
{
    const int at = dm_values_at(values, minute);
    return at == 0 ? values->start : values->items[at - 1].value;
}

static void figure_values(const dm_timeline_index *index, dm_timeline_figures *figures)
{
    const bool is_truth = index->viewpoint == DM_VIEWPOINT_TRUTH;
    const dm_values *rung = is_truth ? &index->rung : &index->perceived[index->viewpoint];
    figures->rung_low = (int16_t)value_before(rung, figures->from);
    figures->rung_high = figures->rung_low;
    for (int i = dm_values_at(rung, figures->from);
         i < rung->count && rung->items[i].at <= figures->to; i++) {
        const int16_t value = (int16_t)rung->items[i].value;
        if (value < figures->rung_low) figures->rung_low = value;
        if (value > figures->rung_high) figures->rung_high = value;
    }
    for (int state = 0; state < DM_STATES; state++) {
        const bool is_known = is_truth || index->viewpoint == state;
        const dm_values *tension = &index->tension[state];
        figures->tension_first[state] =
            (int16_t)(is_known ? value_before(tension, figures->from) : -1);
        figures->tension_last[state] =
            (int16_t)(is_known ? value_before(tension, figures->to + 1) : -1);
    }
}

void dm_timeline_figure(const dm_timeline_index *index, int64_t from, int64_t to,
                        dm_timeline_figures *figures)
{
    *figures = (dm_timeline_figures){.from = from, .to = to};
    for (int i = dm_index_card_at(index, from); i < index->card_count && index->cards[i].at <= to;
         i++) {
        figures->cards++;
        figures->bands[index->cards[i].lane]++;
        figures->topics[index->cards[i].topic]++;
    }
    figure_values(index, figures);
    figure_obligations(index, figures);
    for (int i = 0; i < index->outage_count; i++) {
        const dm_outage *outage = &index->outages[i];
        const int64_t end = outage->first < 0 ? outage->start : outage->end;
        figures->outages += outage->start <= to && (end < 0 || end >= from);
    }
}

void dm_timeline_figure_words(const dm_timeline_index *index, const dm_timeline_figures *figures,
                              dm_text *text)
{
    const dm_scenario *scenario = index->teller.scenario;
    dm_clock_words(figures->from, text);
    dm_text_add(text, " \xE2\x80\x93 ");
    dm_clock_words(figures->to, text);
    dm_text_format(text, _n(": %d event\n", ": %d events\n", figures->cards), figures->cards);
    bool is_first = true;
    for (int topic = 0; topic < DM_TOPIC_COUNT; topic++) {
        if (figures->topics[topic] == 0) continue;
        dm_text_format(text, "%s%s %d", is_first ? "" : ", ", dm_topic_words((dm_topic)topic),
                       figures->topics[topic]);
        is_first = false;
    }
    if (!is_first) dm_text_char(text, '\n');
    if (figures->rung_low == figures->rung_high) {
        dm_text_format(text, _("Rung %d\n"), figures->rung_high);
    } else {
        dm_text_format(text, _("Rung %d to %d\n"), figures->rung_low, figures->rung_high);
    }
    for (int state = 0; state < DM_STATES; state++)
        if (figures->tension_first[state] >= 0)
            dm_text_format(text, _("Pressure on %s %d, then %d\n"), dm_state_title(scenario, state),
                           (figures->tension_first[state] + 5) / 10,
                           (figures->tension_last[state] + 5) / 10);
    dm_text_format(text, _("Obligations: %d opened, %d met, %d late, %d missed\n"), figures->opened,
                   figures->met, figures->late, figures->missed);
    dm_text_format(text, _("Breaches %d, outages %d\n"), figures->breaches, figures->outages);
}
