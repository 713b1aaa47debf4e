#include "storage/postgres/postgres_connection.hpp"

#include <chrono>
#include <libpq-fe.h>
#include <poll.h>
#include <thread>

namespace storage::postgres {
namespace {

using Listening = std::unique_ptr<PGconn, decltype(&PQfinish)>;

bool subscribe(PGconn* connection, const std::string& channel)
{
    if (PQstatus(connection) != CONNECTION_OK) return false;
    PQsetNoticeProcessor(connection, [](void*, const char*) {}, nullptr);
    PGresult* answer = PQexec(connection, ("set application_name = 'buendnisnetz'; listen " + channel).c_str());
    const bool listening = PQresultStatus(answer) == PGRES_COMMAND_OK;
    PQclear(answer);
    return listening;
}

/// Waits a moment for news. False when the connection is gone.
bool hear(PGconn* connection, const std::function<void(std::string)>& heard)
{
    pollfd socket{PQsocket(connection), POLLIN, 0};
    if (poll(&socket, 1, 200) <= 0) return true;
    if (PQconsumeInput(connection) == 0) return false;
    while (PGnotify* news = PQnotifies(connection)) {
        heard(news->extra);
        PQfreemem(news);
    }
    return PQstatus(connection) == CONNECTION_OK;
}

}

void listen(const std::string& url, const std::string& channel, const std::function<void(std::string)>& heard,
            const std::function<void()>& reconnected, const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        const Listening connection(PQconnectdb(url.c_str()), &PQfinish);
        if (subscribe(connection.get(), channel)) {
            reconnected();
            while (!stop.stop_requested() && hear(connection.get(), heard)) {}
        }
        if (!stop.stop_requested()) std::this_thread::sleep_for(std::chrono::milliseconds(500));
    }
}

}
