#include "slices/mail_shown/mail_shown.hpp"

#include "slices/mail_shown/views.hpp"

namespace mail_shown {
namespace {

constexpr std::int64_t mails_a_page = 10;

}

void MailPages::mount(web::Router& router) const
{
    router.at(*this).get("/vorfuehrung/post", web::Access::demonstration, &MailPages::list);
}

web::Response MailPages::list(const web::Request& request, storage::Read& read) const
{
    const auto count = mail::count_all(read);
    const auto pages = static_cast<int>(std::max<std::int64_t>(1, (count + mails_a_page - 1) / mails_a_page));
    const auto page = std::min(pages, web::page_number(request.query["seite"]));
    return list_page(request, {count, page, pages, mail::newest(read, mails_a_page, (page - 1) * mails_a_page)});
}

}
