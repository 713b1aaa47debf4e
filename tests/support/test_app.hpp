#pragma once

#include "app/application.hpp"
#include "support/reply.hpp"
#include "support/store.hpp"
#include "web/http/server.hpp"

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace test {

/// The time as a test sets it; at first the morning of 14 March 2026.
class TestClock {
public:
    base::Instant now() const { return base::Instant(std::chrono::milliseconds(milliseconds_.load())); }
    void set(base::Instant now) { milliseconds_ = now.time_since_epoch().count(); }
    void pass(std::chrono::milliseconds time) { milliseconds_ += time.count(); }

private:
    std::atomic<std::int64_t> milliseconds_ = 1773482400000;
};

/// The whole application over a test store. Pages are asked for in the process, or over a real socket once
/// `port()` was called.
class TestApp {
public:
    using Configure = std::function<void(app::Config&)>;

    explicit TestApp(TestStore& store, const Configure& configure = {});
    ~TestApp();

    /// Asks as a request over the wire would, without the wire: dispatcher, router, handler, store are real.
    Reply ask(web::http::HttpRequest request);
    Reply get(std::string_view target);
    /// Sends a form as it is, without a token: use a Visitor for what people do.
    Reply post(std::string_view target, const std::vector<std::pair<std::string, std::string>>& fields);

    /// The port of the real server, started when it is first asked for.
    int port(web::http::ServerOptions options = {});
    web::http::Server& server() { return *server_; }

    app::Application& application() { return *application_; }
    TestStore& store() { return store_; }
    const app::Config& config() const { return config_; }
    TestClock clock;

private:
    TestStore& store_;
    app::Config config_;
    std::unique_ptr<app::Application> application_;
    std::unique_ptr<web::http::Server> server_;
};

/// Somebody with a browser: follows redirects, keeps cookies, fills in the form of the page and sends it back with its
/// hidden fields.
class Visitor {
public:
    /// `address`: where the browser stands, as the server sees it.
    explicit Visitor(TestApp& app, std::string address = "127.0.0.1") : app_(&app), peer_(std::move(address)) {}

    /// Opens a page of the site and stays on what it leads to.
    const Reply& open(std::string_view target);
    /// Signs in without the way over the mail: from now on the cookie of a fresh session is sent along.
    /// `proof`: whether they have confirmed themselves, or came by a mail alone.
    void sign_in(base::Id<identity::Account> account, identity::Proof proof = identity::Proof::passkey);
    /// From now on `fill` and `send` mean the form that goes to an address beginning so. Throws where there is none
    void use_form(std::string_view action);
    /// Types into a field of the page's form. Throws where there is no such field
    void fill(std::string_view field, std::string_view value);
    /// Puts a field into the page's form that a script puts there.
    void add(std::string_view field, std::string_view value);
    /// Chooses a file in the page's form, which is then sent as browsers send files.
    void attach(std::string_view field, std::string_view file_name, std::string_view bytes);
    /// Sends the form that was filled in, or the page's last one.
    const Reply& send();
    /// The same by one of several buttons.
    const Reply& press(std::string_view button, std::string_view value);
    /// Sends what no form of the page has, with the token of the page: what somebody could try who is signed in.
    const Reply& send_to(std::string_view address, const std::vector<std::pair<std::string, std::string>>& fields);
    /// Sends the form that was filled in to another address, as somebody does who tries doors.
    const Reply& send_to(std::string_view target);

    /// Asks with more lines in the head, as programs do, and stays where it is.
    Reply ask_with(std::string_view method, std::string_view target, const std::function<void(web::http::HttpRequest&)>& change);

    const Reply& page() const { return page_; }
    const std::string& address() const { return address_; }

private:
    Reply ask(std::string_view method, std::string_view target, std::string body = {}, std::string_view content_type = "application/x-www-form-urlencoded");
    const Reply& follow(Reply reply);
    PageForm& form();

    TestApp* app_;
    std::string peer_;
    Reply page_;
    std::string address_;
    std::vector<PageForm> forms_;
    std::string action_; ///< of the form that is meant; empty: the last one that writes
    std::vector<web::Upload> attached_; ///< to the form that is sent next
    std::map<std::string, std::string> cookies_;
};

}
