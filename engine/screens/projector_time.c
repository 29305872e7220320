#include "screens/desk_internal.h"

#include "view/timeline.h"

#include <stdlib.h>
#include <string.h>

// The timeline that the room sees: the same painter, fed with what everybody was told and with
// nothing else. It is given a list of public events, so it cannot show what is not in there; what
// the world's tables hold of norms, ladder and pressure is nobody's to see in public and left out.

enum {
    WIDTH_LEAST_PX = 640, ///< what a timeline needs
    HEIGHT_LEAST_PX = 160,
    LARGEST = 300, ///< per cent of the text
    HOURS_MOST = 16,
};

bool dm_is_public_event(const dm_game *game, const dm_event *event)
{
    const dm_scenario *scenario = dm_game_scenario(game);
    if ((event->visible & DM_TO_PUBLIC) == 0) return false;
    switch ((int)event->kind) {
    case DM_EVENT_INJECT:
        return (scenario->injects[event->subject].to & DM_TO_PUBLIC) != 0;
    case DM_EVENT_INJECT_AD_HOC:
        return (event->value & DM_TO_PUBLIC) != 0;
    case DM_EVENT_LEVEL:
        return scenario->assets[event->subject].is_public != 0;
    case DM_EVENT_DEATHS:
    case DM_EVENT_ASSESSMENT:
    case DM_EVENT_MESSAGE_SENT:
    case DM_EVENT_OPERATION_DONE:
    case DM_EVENT_NORM_IN:
    case DM_EVENT_NORM_OUT:
    case DM_EVENT_NORM_NOTICE:
        return true;
    default:
        return false;
    }
}

/// A list of its own of what is public. @return false without memory
static bool gather(const dm_game *game, dm_events *public)
{
    const dm_events events = dm_exercise_events(game->exercise);
    *public = (dm_events){.items = malloc(sizeof *events.items * (size_t)(events.count + 1))};
    if (public->items == NULL) return false;
    public->capacity = events.count + 1;
    for (int i = 0; i < events.count; i++)
        if (dm_is_public_event(game, &events.items[i]))
    public->items[public->count++] = events.items[i];
    return true;
}

/// Lanes that nobody has spoken in yet: on a wall their room is needed.
static uint16_t silent_bands(const dm_events *public)
{
    unsigned silent = 1U << DM_BAND_FIRST | 1U << DM_BAND_SECOND | 1U << DM_BAND_THIRD;
    for (int i = 0; i < public->count; i++) {
        const dm_event *event = &public->items[i];
        if (event->kind == DM_EVENT_LEVEL || event->actor < 0) continue;
        silent &= ~(1U << (event->actor == 0   ? DM_BAND_FIRST
                           : event->actor == 1 ? DM_BAND_SECOND
                                               : DM_BAND_THIRD));
    }
    return (uint16_t)silent;
}

bool dm_put_public_timeline(dm_page *page, dm_box box, const dm_game *game)
{
    dm_events public;
    if (box.width < WIDTH_LEAST_PX || box.height < HEIGHT_LEAST_PX) return false;
    if (!gather(game, &public)) return false;
    // A state's clock, because only the white cell's asks for what is true; none of the events is
    // this state's alone.
    dm_timeline_index *index =
        dm_timeline_open(dm_game_scenario(game), DM_VIEWPOINT_FIRST, DM_CLOCK_EVENT);
    if (index != NULL) {
        const dm_world *world = dm_exercise_world(game->exercise);
        dm_page part = {0};
        dm_timeline_camera camera = dm_camera_whole(world->now);
        if (camera.from < camera.to - HOURS_MOST * 60) camera.from = camera.to - HOURS_MOST * 60;
        int percent = LARGEST * page->height_px / 1080;
        percent = percent > LARGEST ? LARGEST : percent < 100 ? 100 : percent;
        const dm_timeline_options options = {
            .width_px = box.width,
            .height_px = box.height,
            .from = camera.from,
            .to = camera.to,
            .viewpoint = DM_VIEWPOINT_FIRST,
            .text_percent = percent,
            .is_embedded = true,
            .filter = {.hidden_bands = silent_bands(&public) | 1U << DM_BAND_NORMS |
                                       1U << DM_BAND_LADDER | 1U << DM_BAND_TENSION |
                                       1U << DM_BAND_ASSETS}};
        dm_timeline_update(index, world, &public);
        dm_timeline_draw(index, &options, &part, NULL);
        dm_page_append(page, &part, box.x, box.y);
        dm_page_free(&part);
    }
    dm_timeline_close(index);
    free(public.items);
    return index != NULL;
}
