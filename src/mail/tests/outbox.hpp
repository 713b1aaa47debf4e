#pragma once

#include "mail/postman.hpp"
#include "support/store.hpp"

namespace test {

inline constexpr base::Instant noon{std::chrono::milliseconds(1773486000000)}; // 14 March 2026, 11:00 UTC

/// A mail to somebody, as a slice would post it.
inline mail::Message message_to(std::string address, std::string subject = "Ihre Anmeldung")
{
    return {.kind = "sign_in", .to = std::move(address), .to_name = "Anna Groß", .subject = std::move(subject),
            .text = "Guten Tag,\n\nhier ist Ihr Link: https://familie.example/a?b=c\n", .html = "<p>Guten Tag,</p>", .language = "de"};
}

inline void post(TestStore& store, const mail::Message& message, base::Instant now = noon)
{
    REQUIRE(store.write([&](storage::Write& write) { return mail::post(write, message, now); }).has_value());
}

/// Every mail of the store with its state: `a@x.example sent`.
inline std::vector<std::string> states(TestStore& store)
{
    std::vector<std::string> all;
    for (const auto& shown : store.read([](storage::Read& read) { return mail::newest(read, 1000, 0); })) {
        all.push_back(shown.message.to + " " + std::string(mail::word_of(shown.state)));
    }
    std::sort(all.begin(), all.end());
    return all;
}

using States = std::vector<std::string>;

inline bool never() { return false; }

}
