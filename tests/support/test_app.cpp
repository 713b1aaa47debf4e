#include "support/test_app.hpp"

#include "app/defaults.hpp"
#include "slices/identity/secrets.hpp"
#include "slices/identity/store_sessions.hpp"

#include <algorithm>
#include <future>
#include <stdexcept>

namespace test {
namespace {

constexpr int most_redirects = 5;

Reply reply_of(const web::http::Answer& answer, std::string_view method)
{
    auto reply = reply_with_head(answer.not_modified ? answer.page->not_modified : answer.page->head);
    if (!answer.not_modified && method != "HEAD") reply.body = answer.page->payload();
    return reply;
}

/// A form as a browser sends it that has files in it.
std::string with_files(const std::vector<std::pair<std::string, std::string>>& fields, const std::vector<web::Upload>& files)
{
    std::string body;
    for (const auto& [name, value] : fields) {
        body += "--grenze\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }
    for (const auto& file : files) {
        body += "--grenze\r\nContent-Disposition: form-data; name=\"" + file.field + "\"; filename=\"" + file.file_name +
                "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + file.bytes + "\r\n";
    }
    return body + "--grenze--\r\n";
}

}

TestApp::TestApp(TestStore& store, const Configure& configure) : store_(store)
{
    config_.data = store.folder();
    config_.access_log.clear();
    config_.site = app::default_site();
    config_.site.secret = std::string(32, 's');
    if (configure) configure(config_);
    application_ = std::make_unique<app::Application>(config_, store.database(), [this] { return clock.now(); });
}

TestApp::~TestApp() = default;

Reply TestApp::ask(web::http::HttpRequest request)
{
    if (request.host.empty()) request.host = "localhost";
    if (request.peer.empty()) request.peer = "127.0.0.1";
    auto& front = application_->front();
    if (const auto now = front.answer_now(request)) return reply_of(*now, request.method);
    std::promise<web::http::Answer> promise;
    front.answer_later(request, [&](web::http::Answer answer) { promise.set_value(std::move(answer)); });
    return reply_of(promise.get_future().get(), request.method);
}

Reply TestApp::get(std::string_view target)
{
    web::http::HttpRequest request;
    request.method = "GET";
    request.target = target;
    return ask(std::move(request));
}

Reply TestApp::post(std::string_view target, const std::vector<std::pair<std::string, std::string>>& fields)
{
    web::http::HttpRequest request;
    request.method = "POST";
    request.target = target;
    request.content_type = "application/x-www-form-urlencoded";
    request.body = encoded(fields);
    return ask(std::move(request));
}

int TestApp::port(web::http::ServerOptions options)
{
    if (!server_) {
        options.listen = "127.0.0.1:0";
        server_ = std::make_unique<web::http::Server>(std::move(options), application_->front());
        server_->start();
    }
    return server_->port();
}

Reply Visitor::ask(std::string_view method, std::string_view target, std::string body, std::string_view content_type)
{
    web::http::HttpRequest request;
    request.method = method;
    request.peer = peer_;
    request.target = target.substr(0, target.find('#')); // browsers keep that for themselves
    if (method == "POST") request.content_type = content_type;
    request.body = std::move(body);
    for (const auto& [name, value] : cookies_) request.cookie += (request.cookie.empty() ? "" : "; ") + name + "=" + value;
    auto reply = app_->ask(std::move(request));
    for (const auto& [name, value] : reply.headers) {
        if (name != "Set-Cookie") continue;
        const auto equals = value.find('=');
        const auto end = value.find(';');
        if (value.find("Max-Age=0") != std::string::npos) {
            cookies_.erase(value.substr(0, equals));
        } else {
            cookies_[value.substr(0, equals)] = value.substr(equals + 1, end - equals - 1);
        }
    }
    return reply;
}

Reply Visitor::ask_with(std::string_view method, std::string_view target, const std::function<void(web::http::HttpRequest&)>& change)
{
    web::http::HttpRequest request;
    request.method = method;
    request.peer = peer_;
    request.target = target;
    for (const auto& [name, value] : cookies_) request.cookie += (request.cookie.empty() ? "" : "; ") + name + "=" + value;
    change(request);
    return app_->ask(std::move(request));
}

void Visitor::sign_in(base::Id<identity::Account> account, identity::Proof proof)
{
    const auto cookie = identity::new_secret();
    const auto now = app_->clock.now();
    app_->store().fill([&](storage::Write& write) {
        identity::Session session{base::Id<identity::Session>::fresh(), account, "Firefox, Linux", now, now, now + std::chrono::hours(720)};
        if (proof == identity::Proof::passkey) session.confirmed_at = now;
        identity::store_session(write, session, identity::kept(cookie));
    });
    cookies_[std::string(web::session_cookie)] = cookie;
}

const Reply& Visitor::open(std::string_view target)
{
    address_ = target;
    return follow(ask("GET", target));
}

void Visitor::use_form(std::string_view action)
{
    action_ = action;
    form();
}

PageForm& Visitor::form()
{
    const auto meant = std::find_if(forms_.begin(), forms_.end(), [&](const PageForm& form) { return form.action == action_; });
    if (meant != forms_.end() && !action_.empty()) return *meant;
    for (auto form = forms_.rbegin(); form != forms_.rend(); ++form) {
        if (action_.empty() ? form->method == "post" : form->action.starts_with(action_)) return *form;
    }
    if (forms_.empty() || !action_.empty()) throw std::runtime_error("there is no form on " + address_ + " " + action_);
    return forms_.back();
}

void Visitor::fill(std::string_view field, std::string_view value) { form().fill(field, value); }

void Visitor::attach(std::string_view field, std::string_view file_name, std::string_view bytes)
{
    form();
    attached_.push_back({std::string(field), std::string(file_name), std::string(bytes)});
}

void Visitor::add(std::string_view field, std::string_view value) { form().fields.emplace_back(field, value); }

const Reply& Visitor::send()
{
    const auto sent = form();
    if (sent.method != "post") return open(sent.action + "?" + encoded(sent.fields));
    address_ = sent.action;
    if (attached_.empty()) return follow(ask("POST", sent.action, encoded(sent.fields)));
    const auto body = with_files(sent.fields, std::exchange(attached_, {}));
    return follow(ask("POST", sent.action, body, "multipart/form-data; boundary=grenze"));
}

const Reply& Visitor::press(std::string_view button, std::string_view value)
{
    form().fields.emplace_back(button, value);
    return send();
}

const Reply& Visitor::send_to(std::string_view address, const std::vector<std::pair<std::string, std::string>>& fields)
{
    auto sent = fields;
    for (const auto& [name, value] : form().fields) {
        if (name == "schutz") sent.emplace_back(name, value);
    }
    address_ = address;
    return follow(ask("POST", address, encoded(sent)));
}

const Reply& Visitor::send_to(std::string_view target)
{
    const auto fields = form().fields;
    address_ = target;
    auto kept = forms_;
    const auto& reply = follow(ask("POST", target, encoded(fields)));
    if (forms_.empty()) forms_ = std::move(kept);
    return reply;
}

const Reply& Visitor::follow(Reply reply)
{
    for (int redirects = 0; reply.status == 303 || reply.status == 308; ++redirects) {
        if (redirects == most_redirects) throw std::runtime_error("too many redirects from " + address_);
        address_ = reply.header("Location");
        reply = ask("GET", address_);
    }
    page_ = std::move(reply);
    forms_ = forms_on(page_.body);
    action_.clear();
    return page_;
}

}
