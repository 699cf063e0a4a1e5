-- parameters are set one after another, without a comma
alter session set nls_sort = 'BINARY', nls_comp = 'BINARY';
