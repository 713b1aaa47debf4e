#include "support/test_app.hpp"

#include "app/defaults.hpp"

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

}

TestApp::TestApp(TestStore& store, const Configure& configure)
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

const Reply& Visitor::open(std::string_view target)
{
    address_ = target;
    return follow(app_.get(target));
}

PageForm& Visitor::form()
{
    for (auto form = forms_.rbegin(); form != forms_.rend(); ++form) {
        if (form->method == "post") return *form;
    }
    if (forms_.empty()) throw std::runtime_error("there is no form on " + address_);
    return forms_.back();
}

void Visitor::fill(std::string_view field, std::string_view value) { form().fill(field, value); }

const Reply& Visitor::send()
{
    const auto sent = form();
    if (sent.method != "post") return open(sent.action + "?" + encoded(sent.fields));
    address_ = sent.action;
    return follow(app_.post(sent.action, sent.fields));
}

const Reply& Visitor::follow(Reply reply)
{
    for (int redirects = 0; reply.status == 303 || reply.status == 308; ++redirects) {
        if (redirects == most_redirects) throw std::runtime_error("too many redirects from " + address_);
        address_ = reply.header("Location");
        reply = app_.get(address_);
    }
    page_ = std::move(reply);
    forms_ = forms_on(page_.body);
    return page_;
}

}
