#pragma once

#include <gmime/gmime.h>

namespace mail {

/// What of GMime is used. It is loaded when the first mail comes in, since it brings thirty libraries.
struct GMimeLibrary {
    decltype(&::g_mime_init) init;
    decltype(&::g_mime_stream_mem_new_with_buffer) stream_of;
    decltype(&::g_mime_parser_new_with_stream) parser_of;
    decltype(&::g_mime_parser_construct_message) read;
    decltype(&::g_mime_object_get_header) header;
    decltype(&::g_mime_message_get_message_id) id_of;
    decltype(&::g_mime_message_get_subject) subject_of;
    decltype(&::g_mime_message_get_from) senders_of;
    decltype(&::g_mime_message_get_mime_part) part_of;
    decltype(&::internet_address_list_parse) addresses_in;
    decltype(&::internet_address_list_length) count_addresses;
    decltype(&::internet_address_list_get_address) address_at;
    decltype(&::internet_address_mailbox_get_type) mailbox_type;
    decltype(&::internet_address_mailbox_get_addr) mailbox_of;
    decltype(&::g_mime_multipart_get_type) multipart_type;
    decltype(&::g_mime_multipart_get_count) count_parts;
    decltype(&::g_mime_multipart_get_part) part_at;
    decltype(&::g_mime_part_get_type) part_type;
    decltype(&::g_mime_part_is_attachment) is_attachment;
    decltype(&::g_mime_part_get_filename) name_of;
    decltype(&::g_mime_part_get_content) content_of;
    decltype(&::g_mime_data_wrapper_write_to_stream) write_content;
    decltype(&::g_mime_stream_mem_new) new_memory;
    decltype(&::g_mime_stream_mem_get_byte_array) bytes_in;
    decltype(&::g_mime_text_part_get_type) text_type;
    decltype(&::g_mime_text_part_get_text) text_of;
    decltype(&::g_mime_object_get_content_type) type_of;
    decltype(&::g_mime_content_type_is_type) is_type;
    decltype(&::g_type_check_instance_is_a) is_a;
    decltype(&::g_object_unref) release;
    decltype(&::g_free) free;

    /// Throws: std::runtime_error where it is not installed
    static const GMimeLibrary& loaded();
};

}
