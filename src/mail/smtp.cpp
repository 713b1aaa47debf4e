#include "mail/smtp.hpp"

#include "mail/curl_library.hpp"

#include <cstring>

namespace mail {
namespace {

constexpr long connecting_seconds = 20;
constexpr std::chrono::seconds patience_when_stopping{10};
constexpr int data_may_come = 354;

/// One mail on its way, as libcurl tells of it.
struct Talk {
    const Attendant* attendant = nullptr;
    std::string_view rest = {};                  ///< of the mail
    std::string verb = {};                       ///< of the last command
    std::string line = {};                       ///< the last one of the server
    std::string fault = {};                      ///< why the mail must not end
    bool is_leaving = false;                     ///< what the server says now is only its farewell
    bool has_ended = false;                      ///< the other side may have all of it
    std::optional<std::chrono::steady_clock::time_point> stopping_since = {};

    int status() const { return line.size() < 3 ? 0 : std::atoi(line.substr(0, 3).c_str()); }
    bool is_about_mail() const { return verb == "RCPT" || verb == "DATA"; }
};

std::size_t give_bytes(char* buffer, std::size_t size, std::size_t count, void* pointer)
{
    auto& talk = *static_cast<Talk*>(pointer);
    const auto bytes = talk.rest.substr(0, size * count);
    std::memcpy(buffer, bytes.data(), bytes.size());
    talk.rest.remove_prefix(bytes.size());
    if (!talk.rest.empty() || talk.has_ended) return bytes.size();
    try {
        talk.attendant->is_about_to_end();
        talk.has_ended = true;
        return bytes.size();
    } catch (const std::exception& fault) {
        talk.fault = fault.what();
        return CURL_READFUNC_ABORT;
    }
}

std::size_t hear_line(char* bytes, std::size_t size, std::size_t count, void* pointer)
{
    auto& talk = *static_cast<Talk*>(pointer);
    auto& line = talk.line;
    if (talk.is_leaving) return size * count;
    line.assign(bytes, size * count);
    while (!line.empty() && static_cast<unsigned char>(line.back()) <= ' ') line.pop_back();
    return size * count;
}

/// Only the first word of each command is looked at: others hold secrets.
int note_command(CURL*, curl_infotype kind, char* bytes, std::size_t size, void* pointer)
{
    if (kind != CURLINFO_HEADER_OUT) return 0;
    auto& talk = *static_cast<Talk*>(pointer);
    const std::string_view command(bytes, size);
    const auto verb = command.substr(0, command.find_first_of(" \r\n"));
    talk.is_leaving = verb == "QUIT";
    if (!talk.is_leaving) talk.verb = verb;
    return 0;
}

/// A mail of which the last byte has left is waited for a while longer.
int ask_whether_to_stop(void* pointer, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    auto& talk = *static_cast<Talk*>(pointer);
    if (talk.attendant == nullptr || !talk.attendant->must_stop()) return 0;
    const auto now = std::chrono::steady_clock::now();
    if (!talk.stopping_since) talk.stopping_since = now;
    return !talk.has_ended || now - *talk.stopping_since > patience_when_stopping ? 1 : 0;
}

Answer answer_of(CURLcode code, const Talk& talk, const std::string& error)
{
    using Kind = Answer::Kind;
    if (code == CURLE_OK) return {Kind::taken, talk.line};
    if (!talk.fault.empty()) return {Kind::unavailable, talk.fault};
    const auto status = talk.status();
    if (talk.has_ended && status == data_may_come) return {Kind::unclear, error, true};
    const auto sentence = status >= 400 ? talk.line : error;
    if (code == CURLE_ABORTED_BY_CALLBACK || !talk.is_about_mail()) return {Kind::unavailable, sentence};
    if (status >= 500) return {Kind::refused, sentence};
    return {Kind::put_off, sentence, status < 400 || status == 421};
}

}

struct Smtp::Session {
    Settings settings;
    Sender sender;
    const CurlLibrary* curl = CurlLibrary::loaded();
    CURL* handle = nullptr;
    Talk talk = {};
    std::array<char, CURL_ERROR_SIZE> error = {};

    ~Session()
    {
        if (handle != nullptr) curl->cleanup(handle);
    }

    template <class Value>
    void set(CURLoption option, Value value)
    {
        if (const auto code = curl->set(handle, option, value); code != CURLE_OK) throw std::runtime_error(curl->words_of(code));
    }

    void open()
    {
        if (curl == nullptr) throw std::runtime_error("libcurl.so.4 is missing: install libcurl4");
        if (handle == nullptr) prepare();
        if (settings.user.empty()) return;
        set(CURLOPT_USERNAME, settings.user.c_str());
        set(CURLOPT_PASSWORD, password_of(settings).c_str());
    }

    void prepare()
    {
        handle = curl->init();
        if (handle == nullptr) throw std::runtime_error("libcurl could not be set up");
        set(CURLOPT_URL, settings.smtp.c_str());
        set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
        set(CURLOPT_PROXY, "");
        set(CURLOPT_NOSIGNAL, 1L);
        set(CURLOPT_CONNECTTIMEOUT, connecting_seconds);
        set(CURLOPT_SERVER_RESPONSE_TIMEOUT, static_cast<long>(settings.patience.count()));
        set(CURLOPT_TIMEOUT, static_cast<long>(settings.patience.count()) + connecting_seconds);
        set(CURLOPT_ERRORBUFFER, error.data());
        set(CURLOPT_HEADERFUNCTION, &hear_line);
        set(CURLOPT_HEADERDATA, &talk);
        set(CURLOPT_DEBUGFUNCTION, &note_command);
        set(CURLOPT_DEBUGDATA, &talk);
        set(CURLOPT_VERBOSE, 1L);
        set(CURLOPT_XFERINFOFUNCTION, &ask_whether_to_stop);
        set(CURLOPT_XFERINFODATA, &talk);
        set(CURLOPT_NOPROGRESS, 0L);
        prepare_encryption();
    }

    void prepare_encryption()
    {
        const bool is_local = is_on_this_machine(settings.smtp);
        set(CURLOPT_USE_SSL, is_local ? static_cast<long>(CURLUSESSL_TRY) : static_cast<long>(CURLUSESSL_ALL));
        set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
        set(CURLOPT_SSL_VERIFYPEER, is_local ? 0L : 1L);
        set(CURLOPT_SSL_VERIFYHOST, is_local ? 0L : 2L);
        if (!settings.ca_file.empty()) set(CURLOPT_CAINFO, settings.ca_file.c_str());
    }

    Answer perform()
    {
        error.front() = '\0';
        const auto code = curl->perform(handle);
        return answer_of(code, talk, error.front() != '\0' ? std::string(error.data()) : std::string(curl->words_of(code)));
    }

    Answer send(const Outgoing& mail, const Attendant& attendant)
    {
        open();
        const auto bytes = written(mail, sender, Transfer::quoted_printable);
        talk = {.attendant = &attendant, .rest = bytes};
        const std::unique_ptr<curl_slist, decltype(curl->free_all)> recipients(curl->append(nullptr, mail.message.to.c_str()), curl->free_all);
        set(CURLOPT_MAIL_FROM, sender.address.c_str());
        set(CURLOPT_MAIL_RCPT, recipients.get());
        set(CURLOPT_UPLOAD, 1L);
        set(CURLOPT_READFUNCTION, &give_bytes);
        set(CURLOPT_READDATA, &talk);
        auto answer = perform();
        set(CURLOPT_MAIL_RCPT, static_cast<curl_slist*>(nullptr));
        talk.attendant = nullptr;
        return answer;
    }

    Answer greet()
    {
        open();
        talk = {};
        set(CURLOPT_NOBODY, 1L);
        set(CURLOPT_CUSTOMREQUEST, "NOOP");
        return perform();
    }
};

Smtp::Smtp(Settings settings, Sender sender)
    : session_(std::make_unique<Session>(Session{.settings = std::move(settings), .sender = std::move(sender)}))
{
}

Smtp::~Smtp() = default;
Smtp::Smtp(Smtp&&) noexcept = default;

Answer Smtp::send(const Outgoing& mail, const Attendant& attendant)
{
    try {
        return session_->send(mail, attendant);
    } catch (const std::runtime_error& problem) {
        return {Answer::Kind::unavailable, problem.what()};
    }
}

Answer Smtp::greet()
{
    try {
        return session_->greet();
    } catch (const std::runtime_error& problem) {
        return {Answer::Kind::unavailable, problem.what()};
    }
}

Deliver to_server(const Settings& settings, const Sender& sender)
{
    const auto smtp = std::make_shared<Smtp>(settings, sender);
    return [smtp](const Outgoing& mail, const Attendant& attendant) { return smtp->send(mail, attendant); };
}

}
