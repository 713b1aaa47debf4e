#include "mail/lmtp.hpp"

#include "base/text.hpp"

#include <charconv>

namespace mail {
namespace {

constexpr std::size_t longest_command = 1024;
constexpr std::size_t longest_line_of_mail = 64UL * 1024; ///< what is longer is taken in pieces
constexpr std::size_t most_recipients_of_mail = 20;
constexpr int most_mistakes = 10;

constexpr std::string_view line_end = "\r\n";

/// What stands behind a word: `FROM:<anna@example.de> SIZE=10`.
struct Path {
    bool is_there = false;
    std::string address;
    std::string_view parameters;
};

Path path_in(std::string_view arguments, std::string_view word)
{
    if (!base::equal_ignoring_case(arguments.substr(0, word.size()), word)) return {};
    arguments = base::trimmed(arguments.substr(word.size()));
    const auto end = arguments.find('>');
    if (!arguments.starts_with('<') || end == std::string_view::npos) return {};
    return {true, std::string(arguments.substr(1, end - 1)), base::trimmed(arguments.substr(end + 1))};
}

/// The number behind `SIZE=`; 0 where it is not said.
std::size_t size_in(std::string_view parameters)
{
    while (!parameters.empty()) {
        const auto end = std::min(parameters.find(' '), parameters.size());
        const auto one = parameters.substr(0, end);
        std::size_t size = 0;
        if (base::equal_ignoring_case(one.substr(0, 5), "SIZE=")) {
            const auto digits = one.substr(5);
            const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), size);
            if (error == std::errc::result_out_of_range) return longest_incoming + 1;
            return stop == digits.data() + digits.size() ? size : 0;
        }
        parameters.remove_prefix(std::min(parameters.size(), end + 1));
    }
    return 0;
}

std::string hello(const std::string& host)
{
    return fmt::format("250-{}\r\n250-PIPELINING\r\n250-8BITMIME\r\n250-ENHANCEDSTATUSCODES\r\n250 SIZE {}\r\n", host, longest_incoming);
}

}

void LmtpConversation::forget_mail()
{
    envelope_ = {};
    mail_.clear();
    is_in_mail_ = false;
    is_too_long_ = false;
}

std::string LmtpConversation::answer_to_mail(std::string_view arguments)
{
    const auto path = path_in(arguments, "FROM:");
    if (!is_greeted_ || envelope_.sender) return "503 5.5.1 not now\r\n";
    if (!path.is_there) return "501 5.5.4 FROM: and an address in brackets\r\n";
    if (size_in(path.parameters) > longest_incoming) return "552 5.3.4 the mail is too long\r\n";
    envelope_.sender = path.address;
    return "250 2.1.0 ok\r\n";
}

std::string LmtpConversation::answer_to_recipient(std::string_view arguments)
{
    const auto path = path_in(arguments, "TO:");
    if (!envelope_.sender) return "503 5.5.1 MAIL comes first\r\n";
    if (!path.is_there || path.address.empty()) return "501 5.5.4 TO: and an address in brackets\r\n";
    if (envelope_.recipients.size() >= most_recipients_of_mail) return "452 4.5.3 too many recipients\r\n";
    if (!desk_.is_ours(path.address)) return "550 5.1.1 nobody of that name lives here\r\n";
    envelope_.recipients.push_back(path.address);
    return "250 2.1.5 ok\r\n";
}

std::string LmtpConversation::begin_data()
{
    if (envelope_.recipients.empty()) return "503 5.5.1 there is no recipient\r\n";
    is_in_mail_ = true;
    return "354 end with a line that is a dot\r\n";
}

std::string LmtpConversation::answer_to(std::string_view line)
{
    const auto blank = std::min(line.find(' '), line.size());
    const auto word = line.substr(0, blank);
    const auto arguments = base::trimmed(line.substr(blank));
    const auto is = [&](std::string_view name) { return base::equal_ignoring_case(word, name); };
    if (is("LHLO")) {
        forget_mail();
        is_greeted_ = true;
        return hello(desk_.host);
    }
    if (is("MAIL")) return answer_to_mail(arguments);
    if (is("RCPT")) return answer_to_recipient(arguments);
    if (is("DATA")) return begin_data();
    if (is("NOOP")) return "250 2.0.0 ok\r\n";
    if (is("VRFY")) return "252 2.5.0 send a mail and see\r\n";
    if (is("RSET")) {
        forget_mail();
        return "250 2.0.0 ok\r\n";
    }
    is_over_ = is("QUIT") || ++mistakes_ > most_mistakes;
    return is("QUIT") ? "221 2.0.0 bye\r\n" : "500 5.5.2 this is not understood\r\n";
}

/// Beyond the limit nothing is kept, and the conversation goes on.
void LmtpConversation::take_line_of_mail(std::string_view line)
{
    if (line.starts_with('.')) line.remove_prefix(1);
    is_too_long_ = is_too_long_ || mail_.size() + line.size() > longest_incoming;
    if (is_too_long_) return;
    mail_ += line;
}

/// One answer for each recipient, each of whom has the mail for themselves.
std::string LmtpConversation::end_data()
{
    std::string answers;
    for (const auto& recipient : envelope_.recipients) {
        if (is_too_long_) {
            answers += "552 5.3.4 the mail is too long\r\n";
        } else {
            const auto taken = desk_.take(mail_, {envelope_.sender, {recipient}});
            answers += taken == Taken::kept ? "250 2.0.0 taken\r\n" : "451 4.3.0 come again later\r\n";
        }
    }
    forget_mail();
    return answers;
}

std::string LmtpConversation::take(std::string_view bytes)
{
    rest_ += bytes;
    std::string answers;
    std::size_t begin = 0;
    while (!is_over_) {
        const auto end = rest_.find(line_end, begin);
        if (end == std::string::npos) break;
        const auto line = std::string_view(rest_).substr(begin, end - begin);
        begin = end + line_end.size();
        if (!is_in_mail_) answers += answer_to(line);
        else if (line == ".") answers += end_data();
        else take_line_of_mail(std::string_view(rest_).substr(begin - line.size() - line_end.size(), line.size() + line_end.size()));
    }
    rest_.erase(0, begin);
    if (!is_in_mail_ && rest_.size() > longest_command) {
        is_over_ = true;
        rest_.clear();
        answers += "500 5.5.2 this line is too long\r\n";
    } else if (is_in_mail_ && rest_.size() > longest_line_of_mail) {
        is_too_long_ = true; // no mail has such lines
        rest_.erase(0, rest_.size() - line_end.size());
    }
    return answers;
}

}
