-- a slash behind a tab
begin
    null;
end;
	/
