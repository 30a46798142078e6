#include "CThread.h"

_Thread_local void *thread_own_places[2];
