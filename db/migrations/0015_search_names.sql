-- With its number beside the name, the documents of a name are there in their order.
drop index search_document_name;
create index search_document_name on search_document (name, number);
