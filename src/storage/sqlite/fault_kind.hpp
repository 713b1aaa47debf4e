#pragma once

#include "storage/connection.hpp"

#include <sqlite3.h>

namespace storage::sqlite {

/// What a code of the engine means for whoever asked.
inline Fault::Kind kind_of(int code)
{
    switch (code) {
    case SQLITE_IOERR_FSYNC:
    case SQLITE_IOERR_DIR_FSYNC:
    case SQLITE_IOERR_TRUNCATE: return Fault::Kind::lost_writes;
    default: break;
    }
    switch (code & 0xff) {
    case SQLITE_FULL: return Fault::Kind::full;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_READONLY:
    case SQLITE_IOERR: return Fault::Kind::unavailable;
    default: return Fault::Kind::other;
    }
}

}
