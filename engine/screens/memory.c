#include "screens/debrief_internal.h"
#include "screens/desk_internal.h"
#include "screens/play_internal.h"
#include "screens/setup_internal.h"

#include <stdlib.h>

// The screens' own state: one block each, made once.

bool dm_game_screens_open(dm_ui *ui)
{
    ui->setup = calloc(1, sizeof *ui->setup);
    ui->play = calloc(1, sizeof *ui->play);
    ui->debrief = calloc(1, sizeof *ui->debrief);
    ui->desk = calloc(1, sizeof *ui->desk);
    if (ui->setup == NULL || ui->play == NULL || ui->debrief == NULL || ui->desk == NULL)
        return false;
    dm_play_reset(ui->play);
    dm_debrief_forget(ui->debrief);
    return true;
}

void dm_game_screens_close(dm_ui *ui)
{
    if (ui->setup != NULL) dm_setup_forget(ui->setup);
    if (ui->play != NULL) {
        dm_page_free(&ui->play->timeline);
        dm_page_free(&ui->play->export_page);
    }
    if (ui->debrief != NULL) dm_debrief_forget(ui->debrief);
    free(ui->setup);
    free(ui->play);
    free(ui->debrief);
    free(ui->desk);
}
