#include "slices/alliance_page/content.hpp"

#include <algorithm>

namespace alliance_page {
namespace {

using publishing::Content;
using publishing::text_in;
using registry::Contact;

std::string slugs_of(const std::vector<registry::Topic>& topics)
{
    std::string slugs;
    for (const auto& topic : topics) slugs += (slugs.empty() ? "" : ", ") + topic.slug;
    return slugs;
}

bool has_word(const std::string& list, const std::string& word) { return (", " + list + ", ").find(", " + word + ", ") != std::string::npos; }

void put_contact(registry::Alliance& alliance, const Content& content)
{
    auto& contacts = alliance.contacts;
    if (contacts.empty()) contacts.emplace_back();
    auto& contact = contacts.front();
    contact.function = text_in(content, "funktion");
    contact.telephone = text_in(content, "telefon");
    contact.email = text_in(content, "email");
    contact.hours = text_in(content, "zeiten");
    if (contact == Contact{}) contacts.erase(contacts.begin());
}

}

Content content_of(const registry::Alliance& alliance)
{
    const auto contact = alliance.contacts.empty() ? Contact{} : alliance.contacts.front();
    return {{"kurztext", alliance.summary},  {"text", alliance.description},  {"website", alliance.website},
            {"anschrift", alliance.address}, {"funktion", contact.function},  {"telefon", contact.telephone},
            {"email", contact.email},        {"zeiten", contact.hours},       {"themen", slugs_of(alliance.topics)}};
}

registry::Alliance with_content(registry::Alliance alliance, const Content& content, std::span<const registry::Topic> topics)
{
    alliance.summary = text_in(content, "kurztext");
    alliance.description = text_in(content, "text");
    alliance.website = text_in(content, "website");
    alliance.address = text_in(content, "anschrift");
    put_contact(alliance, content);
    alliance.topics.clear();
    std::copy_if(topics.begin(), topics.end(), std::back_inserter(alliance.topics),
                 [&](const registry::Topic& topic) { return has_word(text_in(content, "themen"), topic.slug); });
    return alliance;
}

}
