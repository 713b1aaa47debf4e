#pragma once

#include "mail/incoming.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace mail {

/// What the program says about one mail that it was handed.
enum class Taken {
    kept,    ///< it is on the disk, or nothing is to be done
    not_now, ///< come again later
};

/// Takes a mail that came in. What is answered with `kept` survives the end of the program.
using Take = std::function<Taken(std::string_view bytes, const Envelope& envelope)>;

/// For whom an LMTP conversation takes mails, and who gets them.
struct LmtpDesk {
    std::string host;
    std::function<bool(std::string_view address)> is_ours;
    Take take;
};

/// The server's side of a conversation in LMTP, without the net: bytes come in, answers go out. Commands may come many at
/// a time, mails in any pieces; each recipient has an answer of its own. Source: rfc2033, rfc5321, rfc2920, rfc1870
class LmtpConversation {
public:
    /// The desk outlives the conversation.
    explicit LmtpConversation(const LmtpDesk& desk) : desk_(desk) {}

    std::string greeting() const { return "220 " + desk_.host + " LMTP\r\n"; }

    /// What is answered to these bytes; empty where they were not yet enough.
    std::string take(std::string_view bytes);

    /// Whether the conversation has ended once its answers are sent.
    bool is_over() const { return is_over_; }

private:
    std::string answer_to(std::string_view line);
    std::string answer_to_mail(std::string_view arguments);
    std::string answer_to_recipient(std::string_view arguments);
    std::string begin_data();
    void take_line_of_mail(std::string_view line);
    std::string end_data();
    void forget_mail();

    const LmtpDesk& desk_;
    std::string rest_;
    std::string mail_;
    Envelope envelope_;
    int mistakes_ = 0;
    bool is_greeted_ = false;
    bool is_in_mail_ = false;
    bool is_too_long_ = false;
    bool is_over_ = false;
};

}
