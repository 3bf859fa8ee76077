<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:m="http://www.loc.gov/MARC21/slim">
  <xsl:template match="/m:record">
    <dc><title><xsl:value-of select="m:datafield[@tag='245']/m:subfield[@code='a']"/></title></dc>
  </xsl:template>
</xsl:stylesheet>
