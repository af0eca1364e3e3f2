const words =
  'conclusions?|in conclusion|to conclude|verdict|the verdict|final verdict|our verdict|my verdict|final thoughts?|closing thoughts?|concluding thoughts|bottom line|the bottom line|' +
  'final word|the final word|last word|summing up|wrapping up|wrap-up|in closing|' +
  '결론|총평|마치며|맺음말|맺으며|나가며|마무리|끝으로|최종 평가|' +
  'sonuç|son söz|sonuç olarak|değerlendirme|' +
  'conclusão|conclusões|veredito|veredicto|considerações finais|' +
  'fazit|schluss|schlussfolgerung|schlusswort|urteil|unser fazit|mein fazit|' +
  'conclusión|conclusiones|veredicto final|reflexiones finales|' +
  'conclusione|conclusioni|verdetto|il verdetto|le verdict|en conclusion|pour conclure|bilan|notre verdict|conclusie|slotwoord|eindoordeel|' +
  '結論|まとめ|総評|おわりに|終わりに|最後に|总结|结论|總結|結語|结语|' +
  'вывод|выводы|заключение|вердикт|итог|итоги'
const pattern = new RegExp(`^(?:${words})$`, 'iu')

/** Whether a heading announces the verdict: "Conclusion", "5. Final thoughts:", "총평". Numbers and signs around it don't count. */
export function isVerdictHeading(heading: string): boolean {
  const bare = heading
    .normalize('NFC')
    .replace(/^(?:[\d.]+|[ivxlc]+[.)]|第?[一二三四五六七八九十]+[.、章])\s*[).:–—-]?\s+/iu, '')
    .replaceAll(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '')
    .replaceAll(/\s+/gu, ' ')
  return pattern.test(bare)
}
